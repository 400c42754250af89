package nl.meerstemmig.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * Sign-on at the council's own identity provider, by OpenID Connect: people by the
 * authorization code flow, machines by a bearer token. The provider says which groups
 * somebody is in; it is asked for its addresses when it is first needed, so that the
 * product starts without it.
 */
@Configuration
@ConditionalOnExpression("'${meerstemmig.open-id-connect.issuer:}' != ''")
@EnableConfigurationProperties(OpenIdConnect.Settings.class)
class OpenIdConnect implements WayToSignOn {

	private static final String REGISTRATION = "meerstemmig";

	private final OidcUserService users = new OidcUserService();

	private final Settings settings;

	private final Accounts accounts;

	OpenIdConnect(Settings settings, Accounts accounts) {
		this.settings = settings;
		this.accounts = accounts;
	}

	/**
	 * What the product has to know of the provider.
	 *
	 * @param issuer its address
	 * @param clientId as which the product is known there
	 * @param audience of whom a machine's token must be meant for; the client where none
	 * is given
	 * @param nameClaim where a token has the account's name
	 * @param groupsClaim where a token has its groups
	 */
	@ConfigurationProperties("meerstemmig.open-id-connect")
	record Settings(String issuer, String clientId, String clientSecret, @Nullable String audience,
			@DefaultValue("preferred_username") String nameClaim, @DefaultValue("groups") String groupsClaim) {

		String tokensFor() {
			return (this.audience != null) ? this.audience : this.clientId;
		}

	}

	@Override
	public void ofPeople(HttpSecurity http) throws Exception {
		OidcClientInitiatedLogoutSuccessHandler alsoThere = new OidcClientInitiatedLogoutSuccessHandler(
				clientRegistrations());
		alsoThere.setPostLogoutRedirectUri("{baseUrl}" + SignOn.SIGNED_OUT);
		http.oauth2Login(login -> login.loginPage(SignOn.PAGE)
			.failureUrl(SignOn.PAGE + "?error")
			.userInfoEndpoint(user -> user.oidcUserService(this::person).userAuthoritiesMapper(this::groupsOfPerson)))
			.logout(logout -> logout.defaultLogoutSuccessHandlerFor(alsoThere, SignOn.LEAVES_OUR_PAGES));
		ofMachines(http);
	}

	@Override
	public void ofMachines(HttpSecurity http) throws Exception {
		JwtAuthenticationConverter account = new JwtAuthenticationConverter();
		account.setPrincipalClaimName(this.settings.nameClaim());
		account.setJwtGrantedAuthoritiesConverter(token -> groups(token.getClaims()));
		http.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.jwtAuthenticationConverter(account)));
	}

	@Override
	public String elsewhere() {
		return "/oauth2/authorization/" + REGISTRATION;
	}

	private OidcUser person(OidcUserRequest request) {
		OidcUser user = this.users.loadUser(request);
		if (!this.accounts.admit(user.getName())) {
			throw new OAuth2AuthenticationException(new OAuth2Error("account_name"),
					"This cannot be the name of an account: " + user.getName());
		}
		return user;
	}

	private Collection<GrantedAuthority> groupsOfPerson(Collection<? extends GrantedAuthority> given) {
		return given.stream()
			.filter(OidcUserAuthority.class::isInstance)
			.map(OidcUserAuthority.class::cast)
			.flatMap(authority -> groups(authority.getAttributes()).stream())
			.toList();
	}

	private Collection<GrantedAuthority> groups(Map<String, Object> claims) {
		Set<String> groups = new TreeSet<>();
		if (claims.get(this.settings.groupsClaim()) instanceof Collection<?> named) {
			named.stream().filter(Objects::nonNull).map(Object::toString).forEach(groups::add);
		}
		return AuthorityUtils.createAuthorityList(groups);
	}

	@Bean
	ClientRegistrationRepository clientRegistrations() {
		return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
	}

	private ClientRegistration registration() {
		return ClientRegistrations.fromIssuerLocation(this.settings.issuer())
			.registrationId(REGISTRATION)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.scope("openid", "profile")
			.userNameAttributeName(this.settings.nameClaim())
			.build();
	}

	@Bean
	JwtDecoder tokensOfMachines() {
		return new SupplierJwtDecoder(() -> {
			NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(this.settings.issuer());
			decoder.setJwtValidator(
					new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(this.settings.issuer()),
							new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
									audience -> audience != null && audience.contains(this.settings.tokensFor())),
							new JwtClaimValidator<Object>(this.settings.nameClaim(),
									name -> name instanceof String text && !text.isBlank())));
			return decoder;
		});
	}

}
