package nl.meerstemmig.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Dutch, unless the browser or the caller asks for English first; for the engine's doors
 * too.
 */
@Configuration
class Language {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);

	/**
	 * After Spring Boot's request context filter, which has order -105, and before
	 * sign-on.
	 */
	private static final int LAST = -104;

	@Bean
	LocaleResolver localeResolver() {
		return new AcceptHeaderLocaleResolver() {

			@Override
			public Locale resolveLocale(HttpServletRequest request) {
				return asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
			}

		};
	}

	/**
	 * What the container makes of it would be the language of the machine, where no
	 * language is named.
	 */
	private static Locale asked(@Nullable String languages) {
		try {
			Locale spoken = (languages != null) ? Locale.lookup(Locale.LanguageRange.parse(languages), SPOKEN) : null;
			return (spoken != null) ? spoken : DUTCH;
		}
		catch (IllegalArgumentException unreadable) {
			return DUTCH;
		}
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> callersLanguage(LocaleResolver resolver) {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {

					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						Locale language = resolver.resolveLocale(request);
						LocaleContextHolder.setLocale(language);
						chain.doFilter(new Asked(request, language), response);
					}

				});
		registration.setOrder(LAST);
		return registration;
	}

	/** For whoever asks the request later, such as the filter of the engine's API. */
	private static final class Asked extends HttpServletRequestWrapper {

		private final Locale language;

		Asked(HttpServletRequest request, Locale language) {
			super(request);
			this.language = language;
		}

		@Override
		public Locale getLocale() {
			return this.language;
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(this.language));
		}

	}

}
