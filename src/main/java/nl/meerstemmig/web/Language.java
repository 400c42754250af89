package nl.meerstemmig.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Dutch, unless the browser or the caller asks for English first; for the engine's doors
 * too.
 */
@Configuration
class Language {

	/**
	 * After Spring Boot's request context filter, which has order -105, and before
	 * sign-on.
	 */
	private static final int LAST = -104;

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH));
		resolver.setDefaultLocale(Locale.forLanguageTag("nl"));
		return resolver;
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> callersLanguage(LocaleResolver resolver) {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {

					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						LocaleContextHolder.setLocale(resolver.resolveLocale(request));
						chain.doFilter(request, response);
					}

				});
		registration.setOrder(LAST);
		return registration;
	}

}
