package nl.meerstemmig.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * How far a round's participants mirror the population, as it was measured. Whether they
 * are representative is for the reader to say: these are the figures to say it by. A
 * round of which nothing was measured has none.
 */
@Entity
@Table(name = "representation")
public class Representation extends Recorded {

	@OneToOne(optional = false)
	private Round round;

	@Embedded
	private Funnel funnel;

	@ElementCollection
	@CollectionTable(name = "representation_share", joinColumns = @JoinColumn(name = "representation_id"))
	@OrderColumn(name = "position")
	private List<StratumShare> shares = new ArrayList<>();

	protected Representation() {
	}

	Representation(Round round, Funnel funnel, List<StratumShare> shares) {
		this.round = round;
		this.funnel = funnel;
		this.shares = new ArrayList<>(shares);
	}

	@Override
	protected Fact fact() {
		return Fact.of("representation")
			.with("round", numberOf(this.round))
			.with("invited", this.funnel.invited())
			.with("registered", this.funnel.registered())
			.with("selected", this.funnel.selected())
			.with("started", this.funnel.started())
			.with("finished", this.funnel.finished())
			.with("strata", facts(this.shares, StratumShare::fact));
	}

	public Round round() {
		return this.round;
	}

	public Funnel funnel() {
		return this.funnel;
	}

	/** In the order in which they were entered; none where no trait was measured. */
	public List<Stratum> strata() {
		Map<String, List<StratumShare>> strata = present(this.shares).stream()
			.collect(Collectors.groupingBy(StratumShare::stratum, LinkedHashMap::new, Collectors.toList()));
		return strata.entrySet().stream().map(stratum -> new Stratum(stratum.getKey(), stratum.getValue())).toList();
	}

}
