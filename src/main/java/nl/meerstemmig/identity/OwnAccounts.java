package nl.meerstemmig.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Accounts with a password that the product keeps itself. */
@Configuration
@ConditionalOnExpression("'${meerstemmig.open-id-connect.issuer:}' == ''")
class OwnAccounts implements WayToSignOn {

	@Override
	public void ofPeople(HttpSecurity http) throws Exception {
		http.formLogin(form -> form.loginPage(SignOn.PAGE).permitAll())
			.httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
	}

	@Override
	public void ofMachines(HttpSecurity http) throws Exception {
		http.httpBasic(Customizer.withDefaults());
	}

	@Override
	public @Nullable String elsewhere() {
		return null;
	}

	/** One answer to a wrong name, a wrong password and an account that is locked. */
	@Bean
	AuthenticationProvider accountSignOn(Accounts accounts) {
		return new AuthenticationProvider() {

			@Override
			public Authentication authenticate(Authentication given) {
				Account account = accounts.signOn(given.getName(), String.valueOf(given.getCredentials()));
				if (account == null) {
					throw new BadCredentialsException("Name and password do not belong together");
				}
				return UsernamePasswordAuthenticationToken.authenticated(account.name(), null,
						AuthorityUtils.createAuthorityList(account.groups()));
			}

			@Override
			public boolean supports(Class<?> kind) {
				return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
			}

		};
	}

}
