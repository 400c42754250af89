package nl.meerstemmig.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.meerstemmig.compliance.TrajectoryReport.AdviceReport;
import nl.meerstemmig.compliance.TrajectoryReport.ChosenReport;
import nl.meerstemmig.compliance.TrajectoryReport.CouncilDecisionReport;
import nl.meerstemmig.compliance.TrajectoryReport.DecisionReport;
import nl.meerstemmig.compliance.TrajectoryReport.DraftReport;
import nl.meerstemmig.compliance.TrajectoryReport.EvaluationReport;
import nl.meerstemmig.compliance.TrajectoryReport.InterventionReport;
import nl.meerstemmig.compliance.TrajectoryReport.OpenObligation;
import nl.meerstemmig.compliance.TrajectoryReport.PassageReport;
import nl.meerstemmig.compliance.TrajectoryReport.PhaseReport;
import nl.meerstemmig.compliance.TrajectoryReport.RoundReport;
import nl.meerstemmig.compliance.TrajectoryReport.Said;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.Verdict;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.trajectory.CouncilDecisions;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Evaluations;
import nl.meerstemmig.trajectory.Interventions;
import nl.meerstemmig.trajectory.Milestone;
import nl.meerstemmig.trajectory.Milestones;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.ParticipationDecision;
import nl.meerstemmig.trajectory.ParticipationDecisions;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.ReadableDossiers;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import nl.meerstemmig.trajectory.WeighedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads dossiers and puts the reports together, from one snapshot of the database. It
 * asks the dossier only, never the engine.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Reports {

	private final ReadableDossiers readable;

	private final Dossiers dossiers;

	private final Milestones milestones;

	private final ParticipationDecisions decisions;

	private final Drafts drafts;

	private final CouncilDecisions councilDecisions;

	private final Evaluations evaluations;

	private final Obligations obligations;

	private final Interventions interventions;

	private final RoundReports rounds;

	private final LedgerVerification ledger;

	private final LedgerReports findings;

	private final Catalogue catalogue;

	private final Clock clock;

	Reports(ReadableDossiers readable, Dossiers dossiers, Milestones milestones, ParticipationDecisions decisions,
			Drafts drafts, CouncilDecisions councilDecisions, Evaluations evaluations, Obligations obligations,
			Interventions interventions, RoundReports rounds, LedgerVerification ledger, LedgerReports findings,
			Catalogue catalogue, Clock clock) {
		this.readable = readable;
		this.dossiers = dossiers;
		this.milestones = milestones;
		this.decisions = decisions;
		this.drafts = drafts;
		this.councilDecisions = councilDecisions;
		this.evaluations = evaluations;
		this.obligations = obligations;
		this.interventions = interventions;
		this.rounds = rounds;
		this.ledger = ledger;
		this.findings = findings;
		this.catalogue = catalogue;
		this.clock = clock;
	}

	Overview overview() {
		List<Verification> all = this.ledger.all()
			.stream()
			.filter(verification -> this.readable.contains(verification.dossier()))
			.toList();
		Map<String, Verification> byDossier = all.stream()
			.collect(Collectors.toMap(Verification::dossier, Function.identity()));
		return Overview.of(
				this.readable.references()
					.stream()
					.map(byDossier::get)
					.filter(Objects::nonNull)
					.filter(Verification::readable)
					.map(verification -> report(this.readable.get(verification.dossier()), verification))
					.toList(),
				all.stream().filter(verification -> !verification.intact()).map(this.findings::report).toList());
	}

	/**
	 * @throws Trajectories.UnknownTrajectory where there is none, or none for this reader
	 * @throws UnreadableDossier where it was changed so that it cannot be read
	 */
	TrajectoryReport of(String reference) {
		this.readable.require(reference);
		Verification verification = this.ledger.of(reference);
		boolean gone = !verification.intact() && verification.entries() > 0
				&& !this.readable.references().contains(reference);
		if (gone || !verification.readable()) {
			throw new UnreadableDossier(this.findings.report(verification));
		}
		return report(this.readable.get(reference), verification);
	}

	private TrajectoryReport report(Trajectory trajectory, Verification verification) {
		List<Milestone> passed = this.milestones.findByTrajectoryOrderByEntrySequence(trajectory);
		List<RoundReport> allRounds = this.rounds.of(trajectory).stream().map(RoundReports.Placed::report).toList();
		List<CouncilDecisionReport> councilSaid = councilDecisions(trajectory);
		List<PhaseReport> phases = phases(trajectory, passed);
		boolean adopted = councilSaid.stream().anyMatch(CouncilDecisionReport::adopted);
		return new TrajectoryReport(trajectory.reference(), trajectory.title(), trajectory.question(),
				trajectory.commissioner(), trajectory.commission(), trajectory.origin(), trajectory.isSample(),
				trajectory.entry().at(), this.dossiers.standingOf(trajectory), endReason(passed), phases,
				said(passed, Milestone.Kind.PUT_ON_AGENDA).stream().findFirst().orElse(null),
				said(passed, Milestone.Kind.CONSTITUENCIES_CONSULTED), drafts(trajectory), councilSaid,
				evaluations(trajectory), open(trajectory), Figures.of(allRounds, adopted, verification),
				this.findings.findings(verification), phases.stream().map(PhaseVoices::of).toList(),
				interventions(trajectory));
	}

	private static @Nullable String endReason(List<Milestone> passed) {
		return passed.stream()
			.filter(milestone -> milestone.kind() == Milestone.Kind.WITHDRAWN
					|| milestone.kind() == Milestone.Kind.NOT_PUT_ON_AGENDA
					|| milestone.kind() == Milestone.Kind.STOPPED || milestone.kind() == Milestone.Kind.RESUMED)
			.reduce((earlier, later) -> later)
			.map(Milestone::explanation)
			.orElse(null);
	}

	private static List<Said> said(List<Milestone> passed, Milestone.Kind kind) {
		return passed.stream()
			.filter(milestone -> milestone.kind() == kind)
			.map(milestone -> new Said(milestone.explanation(), milestone.entry().actor(), milestone.entry().at()))
			.toList();
	}

	private List<PhaseReport> phases(Trajectory trajectory, List<Milestone> passed) {
		List<RoundReports.Placed> placed = this.rounds.of(trajectory);
		List<ParticipationDecision> decided = this.decisions.findByTrajectoryOrderByEntrySequence(trajectory);
		return Arrays.stream(Phase.values())
			.map(phase -> new PhaseReport(phase,
					passed.stream()
						.filter(milestone -> milestone.phase() == phase)
						.findFirst()
						.map(milestone -> milestone.entry().at())
						.orElse(null),
					decided.stream()
						.filter(decision -> decision.phase() == phase)
						.reduce((earlier, later) -> later)
						.map(this::decision)
						.orElse(null),
					placed.stream().filter(round -> round.phase() == phase).map(RoundReports.Placed::report).toList()))
			.toList();
	}

	private DecisionReport decision(ParticipationDecision decision) {
		return new DecisionReport(decision.forms().stream().map(this::formName).toList(), decision.purpose(),
				decision.targetGroups(), decision.reason(), decision.need().wishes().isEmpty() ? null : decision.need(),
				decision.advice().isEmpty() ? null : advice(decision), decision.entry().actor(), decision.entry().at());
	}

	private AdviceReport advice(ParticipationDecision decision) {
		List<WeighedForm> advice = decision.advice();
		List<ChosenReport> chosen = decision.forms().stream().map(form -> chosen(form, advice)).toList();
		return new AdviceReport(
				advice.stream()
					.filter(weighed -> weighed.verdict() == Verdict.ADVISED)
					.map(weighed -> formName(weighed.form()))
					.toList(),
				chosen,
				chosen.stream()
					.filter(form -> form.verdict() == Verdict.POSSIBLE || form.verdict() == Verdict.DOES_NOT_FIT)
					.map(ChosenReport::form)
					.toList());
	}

	private ChosenReport chosen(String form, List<WeighedForm> advice) {
		for (WeighedForm weighed : advice) {
			if (weighed.form().equals(form) && weighed.verdict() != Verdict.NOT_WEIGHED) {
				return new ChosenReport(formName(form), weighed.verdict(), advice.indexOf(weighed) + 1,
						weighed.points());
			}
		}
		return new ChosenReport(formName(form), Verdict.NOT_WEIGHED, null, null);
	}

	private String formName(String key) {
		return this.catalogue.forms()
			.stream()
			.filter(form -> form.key().equals(key))
			.findFirst()
			.map(FormOfParticipation::name)
			.orElse(key);
	}

	private List<DraftReport> drafts(Trajectory trajectory) {
		return this.drafts.findByTrajectoryOrderByEntrySequence(trajectory).stream().map(Reports::draft).toList();
	}

	private static DraftReport draft(Draft draft) {
		return new DraftReport(draft.version(),
				draft.passages()
					.stream()
					.map(passage -> new PassageReport(passage.number(), passage.title(), passage.text()))
					.toList(),
				draft.entry().actor(), draft.entry().at());
	}

	private List<CouncilDecisionReport> councilDecisions(Trajectory trajectory) {
		return this.councilDecisions.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(decision -> new CouncilDecisionReport(decision.isAdopted(), decision.minutes(), by(decision),
					decision.entry().at()))
			.toList();
	}

	private List<EvaluationReport> evaluations(Trajectory trajectory) {
		return this.evaluations.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(evaluation -> new EvaluationReport(evaluation.findings(), evaluation.recommendation(), by(evaluation),
					evaluation.entry().at()))
			.toList();
	}

	private List<InterventionReport> interventions(Trajectory trajectory) {
		return this.interventions.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(intervention -> new InterventionReport(intervention.way(), intervention.tasksEnded(),
					intervention.tasksBegun(), intervention.detail(), by(intervention), intervention.entry().at()))
			.toList();
	}

	private static String by(Recorded recorded) {
		return recorded.entry().actor();
	}

	private List<OpenObligation> open(Trajectory trajectory) {
		LocalDate today = LocalDate.now(this.clock);
		return this.obligations.of(trajectory).stream().map(obligation -> open(obligation, today)).toList();
	}

	private static OpenObligation open(Obligation obligation, LocalDate today) {
		Obligation.Subject subject = obligation.subject();
		return new OpenObligation(obligation.kind(), subject.phase(), subject.form(), subject.outcome(), subject.text(),
				obligation.dueOn(), obligation.isOverdueOn(today));
	}

}
