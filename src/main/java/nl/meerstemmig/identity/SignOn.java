package nl.meerstemmig.identity;

import java.util.Arrays;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-on for our pages, the API, Tasklist, Cockpit and the engine's REST API. A
 * group of the account is an authority of the same name.
 */
@Configuration
@ConditionalOnWebApplication
class SignOn {

	static final String PAGE = "/login";

	static final String SIGNED_OUT = PAGE + "?logout";

	private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

	/** People sign out on our pages. */
	static final RequestMatcher LEAVES_OUR_PAGES = PATHS.matcher(HttpMethod.POST, "/logout");

	/** The engine's web applications ask a script to sign out, which goes nowhere. */
	private static final RequestMatcher LEAVES_TASKLIST = PATHS.matcher(HttpMethod.POST,
			"/camunda/api/admin/auth/user/*/logout");

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

	private static final String[] ANY_ROLE = Arrays.stream(Role.values()).map(Role::key).toArray(String[]::new);

	private final WayToSignOn way;

	SignOn(WayToSignOn way) {
		this.way = way;
	}

	/** Machines say with every request who they are, and have no session to ride on. */
	@Bean
	@Order(1)
	SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
		this.way.ofMachines(http);
		return http
			.securityMatcher(
					new OrRequestMatcher(PATHS.matcher("/engine-rest/**"), PATHS.matcher(HttpMethod.POST, "/api/**")))
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.disable())
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		this.way.ofPeople(http);
		return http
			.authorizeHttpRequests(requests -> requests
				.requestMatchers("/", PAGE, "/error", "/guide", "/participation-forms", "/api/v1/participation-forms",
						"/actuator/health", "/webjars/**", "/css/**", "/pictures/**", "/favicon.ico")
				.permitAll()
				// Who signed on here is signed on there; a second name would act beside
				// the
				// first.
				.requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*")
				.denyAll()
				.requestMatchers("/camunda/**")
				.authenticated()
				.anyRequest()
				.hasAnyAuthority(ANY_ROLE))
			.logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(LEAVES_OUR_PAGES, LEAVES_TASKLIST))
				.defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
						LEAVES_TASKLIST)
				.defaultLogoutSuccessHandlerFor(signedOut(), LEAVES_OUR_PAGES))
			.exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
					new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					new OrRequestMatcher(PATHS.matcher("/api/**"), PATHS.matcher("/camunda/api/**"))))
			.headers(headers -> headers.frameOptions(frames -> frames.disable())
				.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
				.addHeaderWriter(NO_FRAME)
				.addHeaderWriter(OUR_TASKS_MAY_SHOW)
				.addHeaderWriter(OUR_PAGES_LOAD_NOTHING_ELSE))
			// Tasklist and Cockpit guard themselves with a token of their own.
			.csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
			.build();
	}

	private static SimpleUrlLogoutSuccessHandler signedOut() {
		SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
		handler.setDefaultTargetUrl(SIGNED_OUT);
		return handler;
	}

}
