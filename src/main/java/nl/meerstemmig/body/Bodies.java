package nl.meerstemmig.body;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.refusal.Refusal;
import org.springframework.data.repository.Repository;

/** All standing bodies, by name. */
public interface Bodies extends Repository<Body, Long> {

	List<Body> findAllByOrderByName();

	List<Body> findByFormOrderByName(String form);

	Optional<Body> findByReference(String reference);

	/**
	 * @throws UnknownBody where there is none
	 */
	default Body get(String reference) {
		return findByReference(reference).orElseThrow(() -> new UnknownBody(reference));
	}

	/** No standing body has this reference. */
	class UnknownBody extends Refusal {

		UnknownBody(String reference) {
			super(Kind.NOT_FOUND, "body.unknown",
					(reference.length() <= 64) ? reference : reference.substring(0, 64) + "…");
		}

	}

}
