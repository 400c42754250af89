package nl.meerstemmig.trajectory;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * A version of the advice: white for the constituencies, green for the council, or a
 * number.
 */
@Entity
@Table(name = "draft")
public class Draft extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "version")
	private String version;

	@ElementCollection
	@CollectionTable(name = "passage", joinColumns = @JoinColumn(name = "draft_id"))
	@OrderColumn(name = "position")
	private List<Passage> passages = new ArrayList<>();

	protected Draft() {
	}

	Draft(Trajectory trajectory, String version, List<Passage> passages) {
		this.trajectory = trajectory;
		this.version = version;
		this.passages = new ArrayList<>(passages);
	}

	@Override
	protected Fact fact() {
		return Fact.of("draft")
			.with("trajectory", this.trajectory.reference())
			.with("version", this.version)
			.with("passages", facts(this.passages, Passage::fact));
	}

	public String version() {
		return this.version;
	}

	public List<Passage> passages() {
		return present(this.passages);
	}

}
