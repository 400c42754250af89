package nl.meerstemmig;

import java.util.Arrays;
import java.util.Locale;

import nl.meerstemmig.ledger.VerifyLedger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Meerstemmig {

	public static void main(String[] arguments) {
		if (arguments.length > 0 && arguments[0].equals(VerifyLedger.COMMAND)) {
			System.exit(VerifyLedger.run(Arrays.copyOfRange(arguments, 1, arguments.length), Locale.getDefault(),
					System.out));
		}
		SpringApplication.run(Meerstemmig.class, arguments);
	}

}
