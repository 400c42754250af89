package nl.meerstemmig.identity;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-on for our pages, the API, Tasklist, Cockpit and the engine's REST API: a form
 * in the browser, HTTP basic elsewhere. A group of the account is an authority of the
 * same name.
 */
@Configuration
class SignOn {

	private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

	/** Pages that a form in Tasklist shows within itself. */
	private static final RequestMatcher SHOWN_IN_A_TASK = PATHS.matcher("/in-task/**");

	private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'self'; "
			+ "img-src 'self' data:; form-action 'self'; base-uri 'none'; ";

	/**
	 * No script, no frame, nothing from elsewhere. The engine's web applications have a
	 * policy of their own.
	 */
	private static final HeaderWriter OUR_PAGES_LOAD_NOTHING_ELSE = new DelegatingRequestMatcherHeaderWriter(
			new NegatedRequestMatcher(new OrRequestMatcher(PATHS.matcher("/camunda/**"), SHOWN_IN_A_TASK)),
			new ContentSecurityPolicyHeaderWriter(NOTHING_FROM_ELSEWHERE + "frame-ancestors 'none'"));

	private static final HeaderWriter OUR_TASKS_MAY_SHOW = new DelegatingRequestMatcherHeaderWriter(SHOWN_IN_A_TASK,
			new ContentSecurityPolicyHeaderWriter(NOTHING_FROM_ELSEWHERE + "frame-ancestors 'self'"));

	private static final HeaderWriter NO_FRAME = new DelegatingRequestMatcherHeaderWriter(
			new NegatedRequestMatcher(SHOWN_IN_A_TASK), new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY));

	/**
	 * Machines: name and password with every request, and no session that a page could
	 * ride on.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
		return http.securityMatcher(PATHS.matcher("/engine-rest/**"))
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.httpBasic(Customizer.withDefaults())
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.disable())
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests(requests -> requests
				.requestMatchers("/", "/login", "/error", "/participation-forms", "/api/v1/participation-forms",
						"/actuator/health", "/webjars/**", "/css/**", "/pictures/**", "/favicon.ico")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin(form -> form.loginPage("/login").permitAll())
			.httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
			.logout(logout -> logout
				.logoutRequestMatcher(new OrRequestMatcher(PATHS.matcher(HttpMethod.POST, "/logout"),
						PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout")))
				.logoutSuccessUrl("/login?logout"))
			.exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
					new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					new OrRequestMatcher(PATHS.matcher("/api/**"), PATHS.matcher("/camunda/api/**"))))
			.headers(headers -> headers.frameOptions(frames -> frames.disable())
				.addHeaderWriter(NO_FRAME)
				.addHeaderWriter(OUR_TASKS_MAY_SHOW)
				.addHeaderWriter(OUR_PAGES_LOAD_NOTHING_ELSE))
			// Tasklist and Cockpit guard themselves with a token of their own.
			.csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
			.build();
	}

	@Bean
	AuthenticationProvider accountSignOn(Accounts accounts) {
		return new AuthenticationProvider() {

			@Override
			public Authentication authenticate(Authentication given) {
				Accounts.Account account = accounts.signOn(given.getName(), String.valueOf(given.getCredentials()));
				if (account == null) {
					throw new BadCredentialsException("Name and password do not belong together");
				}
				List<SimpleGrantedAuthority> groups = account.groups()
					.stream()
					.map(SimpleGrantedAuthority::new)
					.toList();
				return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, groups);
			}

			@Override
			public boolean supports(Class<?> kind) {
				return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
			}

		};
	}

}
