package nl.meerstemmig;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that every rule asks. */
@Configuration
class Time {

	@Bean
	Clock clock() {
		return Clock.system(ZoneId.systemDefault());
	}

}
