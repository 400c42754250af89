package nl.meerstemmig.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The product as it starts by itself: on H2, and reached from this machine alone. Only
 * then are there accounts to try it with.
 */
public class EmbeddedDefault implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return holdsIn(context.getEnvironment());
	}

	/** Whether these settings are those. */
	public static boolean holdsIn(Environment environment) {
		return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")
				&& "127.0.0.1".equals(environment.getProperty("server.address"));
	}

}
