package nl.meerstemmig.engine;

import java.util.Map;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One sign-on: whoever is signed on to our pages is signed on to Tasklist, Cockpit and
 * the engine's API.
 */
@Configuration
class EngineSignOn {

	/** After Spring Security's own filter, which has order -100. */
	private static final int AFTER_SIGN_ON = 1;

	@Bean
	FilterRegistrationBean<Filter> webAppSignOn() {
		return filter(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
	}

	@Bean
	FilterRegistrationBean<Filter> engineRestSignOn() {
		return filter(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
	}

	private static FilterRegistrationBean<Filter> filter(Filter filter, String... paths) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setInitParameters(Map.of("authentication-provider", SignedOn.class.getName()));
		registration.addUrlPatterns(paths);
		registration.setOrder(AFTER_SIGN_ON);
		return registration;
	}

}
