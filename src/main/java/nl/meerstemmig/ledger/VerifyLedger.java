package nl.meerstemmig.ledger;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.meerstemmig.refusal.Refusal;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.TransactionException;

/**
 * Verifies all dossiers from a command line, with the settings of the product and without
 * starting it: no engine, no samples, no migration, nothing is written. <pre>
 * java -jar meerstemmig.jar verify [--head=SER-2022-07/55/a306…]…
 * </pre> It speaks the language of the machine: English, or else Dutch.
 */
public final class VerifyLedger {

	/** By which the product is asked for this instead of starting. */
	public static final String COMMAND = "verify";

	private static final int INTACT = 0;

	private static final int NOT_INTACT = 1;

	private static final int NOT_VERIFIED = 2;

	private final LedgerVerification ledger;

	private final LedgerWords words;

	private final PrintStream out;

	private final Locale language;

	private VerifyLedger(LedgerVerification ledger, LedgerWords words, PrintStream out, Locale language) {
		this.ledger = ledger;
		this.words = words;
		this.out = out;
		this.language = language;
	}

	/**
	 * @param arguments settings of the product, and {@code --head=…} for each printed
	 * head
	 * @return 0 where all is as it was recorded and continues what was printed, 1 where
	 * it is not, 2 where that cannot be found out
	 */
	public static int run(String[] arguments, Locale machine, PrintStream out) {
		Locale language = machine.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("nl");
		try {
			List<PrintedHead> printed = printedHeads(arguments);
			try (ConfigurableApplicationContext context = open(arguments)) {
				return new VerifyLedger(context.getBean(LedgerVerification.class), context.getBean(LedgerWords.class),
						out, language)
					.verify(printed);
			}
		}
		catch (Refusal refusal) {
			out.println(refusal.messageIn(language));
		}
		catch (DataAccessException | TransactionException unreachable) {
			out.println(new NotVerified(unreachable).messageIn(language));
		}
		return NOT_VERIFIED;
	}

	private static List<PrintedHead> printedHeads(String[] arguments) {
		List<String> lines = new DefaultApplicationArguments(arguments).getOptionValues("head");
		List<PrintedHead> heads = new ArrayList<>();
		if (lines != null) {
			lines.forEach(line -> heads.add(PrintedHead.read(line)));
		}
		return heads;
	}

	private static ConfigurableApplicationContext open(String[] arguments) {
		return new SpringApplicationBuilder(OnlyTheLedger.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties(Map.of("logging.level.root", "error", "spring.datasource.type",
					SimpleDriverDataSource.class.getName()))
			.initializers(context -> readOnly(context.getEnvironment()))
			.run(arguments);
	}

	/** H2 would make a database where there is none, and tidy up one that there is. */
	private static void readOnly(ConfigurableEnvironment environment) {
		String url = environment.getRequiredProperty("spring.datasource.url");
		if (url.startsWith("jdbc:h2:file:")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("read only",
						Map.of("spring.datasource.url", url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r")));
		}
	}

	private int verify(List<PrintedHead> printed) {
		List<Verification> dossiers = this.ledger.all();
		dossiers.forEach(this::print);
		List<HeldAgainstPrint> held = printed.stream().map(this.ledger::against).toList();
		held.forEach(one -> this.out.println(this.words.of(one, this.language)));
		boolean intact = dossiers.stream().allMatch(Verification::intact)
				&& held.stream().allMatch(HeldAgainstPrint::contained);
		this.out.println(this.words.summary(dossiers, intact, this.language));
		return intact ? INTACT : NOT_INTACT;
	}

	private void print(Verification dossier) {
		this.out.println(this.words.of(dossier, this.language));
		dossier.findings().forEach(finding -> this.out.println("  " + this.words.of(finding, this.language)));
	}

	/** The database cannot be read. */
	private static final class NotVerified extends Refusal {

		NotVerified(NestedRuntimeException unreachable) {
			super(Kind.CONFLICT, "ledger.not-verified",
					String.valueOf(unreachable.getMostSpecificCause().getMessage()).lines().findFirst().orElse(""));
		}

	}

	/** The part of the product that verification needs. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
			MessageSourceAutoConfiguration.class })
	@Import({ LedgerVerification.class, LedgerWords.class })
	@ComponentScan(basePackages = "nl.meerstemmig", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = KeptBeside.class))
	static class OnlyTheLedger {

	}

}
