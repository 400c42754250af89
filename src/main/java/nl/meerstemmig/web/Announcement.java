package nl.meerstemmig.web;

import java.util.List;

import nl.meerstemmig.identity.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says at the end of the start where the product is, and with which accounts to try it.
 */
@Component
class Announcement {

	private static final Logger LOGGER = LoggerFactory.getLogger(Announcement.class);

	private final Accounts accounts;

	Announcement(Accounts accounts) {
		this.accounts = accounts;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void announce(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context
				&& context.getWebServer() != null) {
			List<String> published = this.accounts.published();
			LOGGER.info("Meerstemmig is ready: http://localhost:{}/{}", context.getWebServer().getPort(),
					published.isEmpty() ? "" : "   Accounts (password = name): " + String.join(", ", published));
		}
	}

}
