package nl.meerstemmig;

import java.util.Arrays;
import java.util.Locale;

import nl.meerstemmig.conformance.CheckModels;
import nl.meerstemmig.ledger.VerifyLedger;
import nl.meerstemmig.versions.CompareModels;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Meerstemmig {

	public static void main(String[] arguments) {
		String command = (arguments.length > 0) ? arguments[0] : "";
		switch (command) {
			case VerifyLedger.COMMAND ->
				System.exit(VerifyLedger.run(after(arguments), Locale.getDefault(), System.out));
			case CheckModels.COMMAND -> System.exit(CheckModels.run(after(arguments), Locale.getDefault(), System.out));
			case CompareModels.COMMAND ->
				System.exit(CompareModels.run(after(arguments), Locale.getDefault(), System.out));
			default -> SpringApplication.run(Meerstemmig.class, arguments);
		}
	}

	private static String[] after(String[] arguments) {
		return Arrays.copyOfRange(arguments, 1, arguments.length);
	}

}
