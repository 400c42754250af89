package nl.meerstemmig;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Meerstemmig {

	public static void main(String[] arguments) {
		SpringApplication.run(Meerstemmig.class, arguments);
	}

}
