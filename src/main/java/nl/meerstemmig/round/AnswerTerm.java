package nl.meerstemmig.round;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon a binding outcome is answered.
 *
 * @param within from the day on which it was recorded; four weeks where nothing is set
 */
@ConfigurationProperties("meerstemmig.answer")
record AnswerTerm(@DefaultValue("28d") Period within) {
}
