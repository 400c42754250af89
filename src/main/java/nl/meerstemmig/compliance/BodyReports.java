package nl.meerstemmig.compliance;

import java.util.List;

import nl.meerstemmig.body.Bodies;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.compliance.BodyReport.Served;
import nl.meerstemmig.round.Convening;
import nl.meerstemmig.round.Convenings;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.ReadableDossiers;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which bodies stand, and what each of them was asked or advised. */
@Service
@Transactional(readOnly = true)
class BodyReports {

	private final Bodies bodies;

	private final Convenings convenings;

	private final Catalogue catalogue;

	private final Dossiers dossiers;

	private final ReadableDossiers readable;

	BodyReports(Bodies bodies, Convenings convenings, Catalogue catalogue, Dossiers dossiers,
			ReadableDossiers readable) {
		this.bodies = bodies;
		this.convenings = convenings;
		this.catalogue = catalogue;
		this.dossiers = dossiers;
		this.readable = readable;
	}

	List<BodyReport> all() {
		List<FormOfParticipation> forms = this.catalogue.forms();
		return this.bodies.findAllByOrderByName().stream().map(body -> report(body, forms)).toList();
	}

	private BodyReport report(Body body, List<FormOfParticipation> forms) {
		String formName = forms.stream()
			.filter(form -> form.key().equals(body.form()))
			.map(FormOfParticipation::name)
			.findFirst()
			.orElse(body.form());
		return new BodyReport(body.reference(), body.name(), body.form(), formName, body.mandate(),
				body.entry().actor(), body.entry().at(),
				this.convenings.findByBodyOrderById(body)
					.stream()
					.filter(convening -> this.readable.contains(convening.round().trajectory()))
					.map(this::served)
					.toList());
	}

	private Served served(Convening convening) {
		Trajectory trajectory = convening.round().trajectory();
		return new Served(trajectory.reference(), trajectory.title(), trajectory.isSample(), convening.round().phase(),
				convening.round().isUnsolicited(), this.dossiers.standingOf(trajectory));
	}

}
