package nl.meerstemmig.web;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.refusal.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says it in words, to people and to other systems, where the database is away while
 * somebody signs on or a page is put together.
 */
@Configuration
class WithoutDatabase {

	private static final Logger LOGGER = LoggerFactory.getLogger(WithoutDatabase.class);

	/** After the caller's language is known, and around sign-on. */
	private static final int ORDER = -103;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> saysThatTheDatabaseIsAway(ObjectMapper json) {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {

					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						try {
							chain.doFilter(request, response);
						}
						catch (ServletException | RuntimeException failed) {
							DatabaseAway away = DatabaseAway.in(failed);
							if (away == null || response.isCommitted()) {
								throw failed;
							}
							LOGGER.error("The database is away: {}", failed.toString());
							response.reset();
							if (RefusalAnswer.isForPrograms(request.getRequestURI())) {
								RefusalAnswer.write(response, away, json);
							}
							else {
								response.sendError(away.kind().status());
							}
						}
					}

				});
		registration.setOrder(ORDER);
		return registration;
	}

}
