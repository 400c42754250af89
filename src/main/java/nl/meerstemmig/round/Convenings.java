package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.body.Body;
import org.springframework.data.repository.Repository;

/** Which standing bodies carried rounds out. */
public interface Convenings extends Repository<Convening, Long> {

	Optional<Convening> findByRound(Round round);

	List<Convening> findByBodyOrderById(Body body);

}
