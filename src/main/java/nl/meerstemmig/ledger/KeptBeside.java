package nl.meerstemmig.ledger;

import java.util.Collection;
import java.util.Set;

/**
 * What a room keeps beside the dossier, and an entry knows by its hash only. It may be
 * deleted when its term ends; as long as it is there it has to be what it was.
 */
public interface KeptBeside {

	/**
	 * The keys of the recorded rows, of these dossiers, whose keepings are something else
	 * now.
	 */
	Set<Long> changed(Collection<String> dossiers);

}
