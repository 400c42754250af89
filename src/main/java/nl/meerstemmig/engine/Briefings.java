package nl.meerstemmig.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.meerstemmig.body.Bodies;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.response.Confirmation;
import nl.meerstemmig.response.Confirmations;
import nl.meerstemmig.response.Response;
import nl.meerstemmig.response.Responses;
import nl.meerstemmig.round.Adoption;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Votes;
import nl.meerstemmig.round.VotingRule;
import nl.meerstemmig.round.VotingRules;
import nl.meerstemmig.trajectory.CouncilDecisions;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Milestone;
import nl.meerstemmig.trajectory.Milestones;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.ParticipationDecisions;
import nl.meerstemmig.trajectory.Passage;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectory;
import nl.meerstemmig.trajectory.UnsolicitedAdvices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts together, in Dutch, what a task's form shows. What people wrote is shown to the
 * letter.
 */
@Component
class Briefings {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final int SUBJECT_LENGTH = 90;

	private final Catalogue catalogue;

	private final ParticipationDecisions decisions;

	private final Milestones milestones;

	private final Drafts drafts;

	private final CouncilDecisions councilDecisions;

	private final Obligations obligations;

	private final Outcomes outcomes;

	private final VotingRules votingRules;

	private final Responses responses;

	private final Confirmations confirmations;

	private final Bodies bodies;

	private final UnsolicitedAdvices advices;

	private final MessageSource messages;

	Briefings(Catalogue catalogue, ParticipationDecisions decisions, Milestones milestones, Drafts drafts,
			CouncilDecisions councilDecisions, Obligations obligations, Outcomes outcomes, VotingRules votingRules,
			Responses responses, Confirmations confirmations, Bodies bodies, UnsolicitedAdvices advices,
			MessageSource messages) {
		this.catalogue = catalogue;
		this.decisions = decisions;
		this.milestones = milestones;
		this.drafts = drafts;
		this.councilDecisions = councilDecisions;
		this.obligations = obligations;
		this.outcomes = outcomes;
		this.votingRules = votingRules;
		this.responses = responses;
		this.confirmations = confirmations;
		this.bodies = bodies;
		this.advices = advices;
		this.messages = messages;
	}

	/**
	 * @param subject what the task is about, in one line
	 * @param content what its form shows
	 */
	record Briefing(String subject, Map<String, @Nullable Object> content) {
	}

	Briefing of(Trajectory trajectory, @Nullable String phase, @Nullable Round round, @Nullable Outcome outcome) {
		List<FormOfParticipation> forms = this.catalogue.forms();
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("reference", trajectory.reference());
		content.put("title", Literal.of(trajectory.title()));
		content.put("question", Literal.of(trajectory.question()));
		content.put("commissioner", Literal.of(trajectory.commissioner()));
		content.put("commission", Literal.of(trajectory.commission()));
		content.put("origin", word("origin", trajectory.origin()));
		content.put("phase", (phase != null) ? say("phase." + phase) : null);
		content.put("phaseKey", phase);
		content.put("choices", forms.stream().map(this::choice).toList());
		content.put("participation", (phase != null) ? participation(trajectory, phase) : null);
		content.put("form", (round != null) ? form(round) : null);
		content.put("bodies", bodies(round, forms));
		content.put("adviceForms",
				forms.stream()
					.filter(FormOfParticipation::unsolicitedAdvice)
					.map(form -> Map.of("value", form.key(), "label", form.name()))
					.toList());
		content.put("advice", advice(trajectory));
		content.put("outcome", (outcome != null) ? outcome(outcome) : null);
		content.put("earlier", (outcome != null) ? earlier(outcome) : null);
		content.put("overview", overview(trajectory, round));
		content.put("obligations", obligations(trajectory));
		content.put("draft", draft(trajectory));
		content.put("constituencies", latest(trajectory, Milestone.Kind.CONSTITUENCIES_CONSULTED));
		content.put("sentBack", sentBack(trajectory));
		return new Briefing(subject(trajectory, round, outcome), content);
	}

	private String subject(Trajectory trajectory, @Nullable Round round, @Nullable Outcome outcome) {
		StringBuilder subject = new StringBuilder(trajectory.reference());
		if (round != null) {
			subject.append(" · ").append(round.formName());
		}
		if (outcome != null) {
			subject.append(" · ").append(outcome.number()).append(". ").append(outcome.text());
		}
		else {
			subject.append(" · ").append(trajectory.title());
		}
		return (subject.length() <= SUBJECT_LENGTH) ? subject.toString()
				: subject.substring(0, SUBJECT_LENGTH - 1) + "…";
	}

	private Map<String, String> choice(FormOfParticipation form) {
		return Map.of("value", form.key(), "label", "%s (%s, %s)".formatted(form.name(),
				word("level", form.level()).toLowerCase(DUTCH), word("bindingEffect", form.bindingEffect())));
	}

	private @Nullable Map<String, @Nullable String> participation(Trajectory trajectory, String phase) {
		return this.decisions
			.findFirstByTrajectoryAndPhaseOrderByEntrySequenceDesc(trajectory, Choice.of(Phase.class, "phase", phase))
			.map(decision -> {
				Map<String, @Nullable String> participation = new HashMap<>();
				participation.put("purpose", Literal.of(decision.purpose()));
				participation.put("targetGroups", Literal.of(decision.targetGroups()));
				return participation;
			})
			.orElse(null);
	}

	private Map<String, @Nullable String> form(Round round) {
		Map<String, @Nullable String> form = new HashMap<>();
		form.put("name", Literal.of(round.formName()));
		form.put("level", word("level", round.level()));
		form.put("effect", word("bindingEffect", round.bindingEffect()));
		form.put("obligation", say("obligation." + round.bindingEffect().key()));
		form.put("threshold", round.usualThreshold());
		form.put("rule",
				this.votingRules.findFirstByRoundOrderByEntrySequenceDesc(round)
					.or(() -> VotingRule.usual(round))
					.map(this::rule)
					.orElse(null));
		return form;
	}

	private String rule(VotingRule rule) {
		return say("briefing.rule", asked(rule.threshold(), rule.isInclusive()),
				word("denominator", rule.denominator()), rule.quorum());
	}

	private String asked(Threshold threshold, boolean inclusive) {
		return say(inclusive ? "vote.at-least" : "vote.more-than", threshold.percent());
	}

	private Map<String, @Nullable Object> outcome(Outcome outcome) {
		Map<String, @Nullable Object> shown = new HashMap<>();
		shown.put("number", outcome.number());
		shown.put("text", Literal.of(outcome.text()));
		shown.put("theme", Literal.of(outcome.theme()));
		boolean dissent = outcome.isDissent();
		shown.put("kind", say(dissent ? "briefing.dissent" : "briefing.recommendation"));
		shown.put("votes", dissent ? say("briefing.voted-against") : votes(outcome));
		shown.put("why",
				outcome.isBinding()
						? say(dissent ? "briefing.why-binding-dissent" : "briefing.why-binding",
								outcome.round().formName(), word("bindingEffect", outcome.round().bindingEffect()))
						: say("briefing.why-not-binding"));
		return shown;
	}

	/**
	 * Standing bodies to choose from: of the round's form, or those that advise unasked.
	 */
	private List<Map<String, String>> bodies(@Nullable Round round, List<FormOfParticipation> catalogue) {
		List<String> forms = catalogue.stream()
			.filter(form -> (round != null) ? form.key().equals(round.form()) : form.unsolicitedAdvice())
			.map(FormOfParticipation::key)
			.toList();
		return this.bodies.findAllByOrderByName()
			.stream()
			.filter(body -> forms.contains(body.form()))
			.map(body -> Map.of("value", body.reference(), "label", body.name()))
			.toList();
	}

	private @Nullable Map<String, @Nullable String> advice(Trajectory trajectory) {
		return this.advices.findByTrajectory(trajectory).map(received -> {
			Map<String, @Nullable String> advice = new HashMap<>();
			advice.put("body", Literal.of(received.body().name()));
			advice.put("text", Literal.of(received.text()));
			return advice;
		}).orElse(null);
	}

	private @Nullable String votes(Outcome outcome) {
		Votes votes = outcome.votes();
		if (votes == null) {
			return null;
		}
		Adoption adoption = outcome.adoption();
		if (adoption != null && !adoption.quorumMet()) {
			return say("briefing.votes-without-quorum", votes.inFavour(), votes.against(), votes.abstentions(),
					votes.total(), adoption.quorum());
		}
		String counted = say(
				Boolean.TRUE.equals(outcome.adopted()) ? "briefing.votes-adopted" : "briefing.votes-not-adopted",
				votes.inFavour(), votes.against(), votes.abstentions());
		return (adoption != null) ? counted + " " + count(votes, adoption) : counted;
	}

	private String count(Votes votes, Adoption adoption) {
		BigDecimal percent = adoption.percentOf(votes);
		String asked = asked(Threshold.of(adoption.threshold()), adoption.inclusive());
		if (percent == null) {
			return say("briefing.count-of-none", asked);
		}
		return say("briefing.count", votes.inFavour(), adoption.counted(), word("counted", adoption.denominator()),
				percent, asked);
	}

	private @Nullable Map<String, @Nullable String> earlier(Outcome outcome) {
		Response response = this.responses.findFirstByOutcomeOrderByRevisionDesc(outcome).orElse(null);
		if (response == null) {
			return null;
		}
		Map<String, @Nullable String> earlier = new HashMap<>();
		earlier.put("state", word("response", response.state()));
		earlier.put("ground", (response.ground() != null) ? word("ground", response.ground()) : null);
		earlier.put("justification", Literal.of(response.justification()));
		earlier.put("alternative", Literal.of(response.alternative()));
		earlier.put("evidence", Literal.of(response.evidence()));
		earlier.put("passage", Literal.of(response.passage()));
		earlier.put("by", Literal.of(response.entry().actor()));
		earlier.put("remark",
				Literal.of(this.confirmations.findByResponse(response).map(Confirmation::remark).orElse(null)));
		return earlier;
	}

	/** The outcomes of a round, or of all, each with what was done with it. */
	private @Nullable String overview(Trajectory trajectory, @Nullable Round round) {
		List<Outcome> outcomes = (round != null) ? this.outcomes.findByRoundOrderByNumber(round)
				: this.outcomes.findByRoundTrajectoryOrderByEntrySequence(trajectory);
		if (outcomes.isEmpty()) {
			return null;
		}
		Map<Long, Response> answers = new HashMap<>();
		this.responses.findByOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.forEach(response -> answers.put(response.outcome().id(), response));
		StringBuilder text = new StringBuilder();
		for (Outcome outcome : outcomes) {
			text.append("**").append(Literal.of(outcome.round().formName())).append(' ').append(outcome.number());
			text.append("**: ").append(Literal.of(outcome.text()));
			String votes = outcome.isDissent() ? say("briefing.voted-against") : votes(outcome);
			if (votes != null) {
				text.append("<br>").append(votes);
			}
			text.append("<br>").append(answer(outcome, answers.get(outcome.id()))).append("\n\n");
		}
		return text.toString();
	}

	private String answer(Outcome outcome, @Nullable Response response) {
		if (response == null) {
			return "*" + say(outcome.isBinding() ? "briefing.unanswered" : "briefing.not-worked-in") + "*";
		}
		StringBuilder text = new StringBuilder("*").append(word("response", response.state())).append("*");
		if (response.passage() != null) {
			text.append(" – ").append(Literal.of(response.passage()));
		}
		if (response.influence() != null) {
			text.append(" – ").append(word("influence", response.influence()));
		}
		if (response.justification() != null) {
			text.append("<br>").append(Literal.of(response.justification()));
		}
		return text.toString();
	}

	private @Nullable String obligations(Trajectory trajectory) {
		StringBuilder text = new StringBuilder();
		for (Obligation obligation : this.obligations.of(trajectory)) {
			Obligation.Subject subject = obligation.subject();
			text.append("- ").append(say("obligation." + obligation.kind().key())).append(": ");
			text.append(Literal.of(subject.form()));
			if (subject.outcome() != null) {
				text.append(' ').append(subject.outcome()).append(" – ").append(Literal.of(subject.text()));
			}
			text.append('\n');
		}
		return text.isEmpty() ? null : text.toString();
	}

	private @Nullable String draft(Trajectory trajectory) {
		return this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(trajectory).map(this::draft).orElse(null);
	}

	private String draft(Draft draft) {
		StringBuilder text = new StringBuilder("*").append(version(draft)).append("*\n\n");
		for (Passage passage : draft.passages()) {
			String heading = (passage.number() + " " + passage.title()).strip();
			text.append("**").append(Literal.of(heading)).append("**<br>").append(Literal.of(passage.text()));
			text.append("\n\n");
		}
		return text.toString();
	}

	private String version(Draft draft) {
		return switch (draft.version()) {
			case "white", "green" -> say("version." + draft.version());
			default -> say("version.number", draft.version());
		};
	}

	private @Nullable String latest(Trajectory trajectory, Milestone.Kind kind) {
		return this.milestones.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(milestone -> milestone.kind() == kind)
			.reduce((earlier, later) -> later)
			.map(milestone -> Literal.of(milestone.explanation()))
			.orElse(null);
	}

	private @Nullable String sentBack(Trajectory trajectory) {
		return this.councilDecisions.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(decision -> !decision.isAdopted())
			.reduce((earlier, later) -> later)
			.map(decision -> Literal.of(decision.minutes()))
			.orElse(null);
	}

	private String word(String kind, Choice choice) {
		return say(kind + "." + choice.key());
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, DUTCH);
	}

}
