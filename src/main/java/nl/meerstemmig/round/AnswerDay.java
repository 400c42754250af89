package nl.meerstemmig.round;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The day by which a binding outcome that is recorded today is to be answered. */
@Component
@EnableConfigurationProperties(AnswerTerm.class)
class AnswerDay {

	private final AnswerTerm term;

	private final Clock clock;

	AnswerDay(AnswerTerm term, Clock clock) {
		this.term = term;
		this.clock = clock;
	}

	LocalDate ofToday() {
		return LocalDate.now(this.clock).plus(this.term.within());
	}

}
