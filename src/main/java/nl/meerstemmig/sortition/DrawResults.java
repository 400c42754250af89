package nl.meerstemmig.sortition;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** What came of draws. */
public interface DrawResults extends Repository<DrawResult, Long> {

	Optional<DrawResult> findByOrder(DrawOrder order);

}
