package nl.meerstemmig.sortition;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** What was decided on draws. */
public interface DrawDecisions extends Repository<DrawDecision, Long> {

	Optional<DrawDecision> findByResult(DrawResult result);

}
