package nl.meerstemmig.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import nl.meerstemmig.identity.UnsafeStart.Reason;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the settings before anything is opened or written: what is confirmed is
 * written, and outside the embedded default there is encryption between people and the
 * product, and a database that stays.
 */
@Component
class SafeSettings implements BeanFactoryPostProcessor {

	private static final String IN_MEMORY = "jdbc:h2:mem:";

	private static final Set<String> PROXY_IN_FRONT = Set.of("native", "framework");

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Environment settings = beans.getBean(Environment.class);
		List<Reason> reasons = new ArrayList<>();
		String database = settings.getProperty("spring.datasource.url", "").toLowerCase(Locale.ROOT);
		if (database.startsWith("jdbc:h2:") && !database.startsWith(IN_MEMORY)
				&& !database.contains(";write_delay=0")) {
			reasons.add(new Reason("H2 would confirm what it has not written yet, and a crash would lose it.",
					"Add ;WRITE_DELAY=0 to spring.datasource.url."));
		}
		if (!EmbeddedDefault.holdsIn(settings)) {
			addThoseOfRealUse(reasons, settings, database);
		}
		if (!reasons.isEmpty()) {
			throw new UnsafeStart(reasons);
		}
	}

	private static void addThoseOfRealUse(List<Reason> reasons, Environment settings, String database) {
		if (database.startsWith(IN_MEMORY)) {
			reasons.add(new Reason("The database is H2 in memory: every dossier would be gone at the next stop.",
					"Set spring.datasource.url to PostgreSQL, or to an H2 file."));
		}
		if (isServed(settings) && !isEncrypted(settings)) {
			reasons.add(new Reason(
					"Passwords and dossiers would travel unencrypted: there is neither TLS nor a proxy " + "in front.",
					"Set server.ssl.bundle (or server.ssl.key-store), or put a proxy with TLS in front and declare it: "
							+ "server.forward-headers-strategy=native."));
		}
	}

	private static boolean isServed(Environment settings) {
		return !"none".equalsIgnoreCase(settings.getProperty("spring.main.web-application-type"));
	}

	private static boolean isEncrypted(Environment settings) {
		String proxy = settings.getProperty("server.forward-headers-strategy", "none");
		return PROXY_IN_FRONT.contains(proxy.toLowerCase(Locale.ROOT))
				|| Binder.get(settings).bind("server.ssl", Ssl.class).map(ssl -> ssl.isEnabled()).orElse(false);
	}

}
