package nl.meerstemmig.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import nl.meerstemmig.response.Learned.Lesson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Learning from earlier rounds: it reads dossiers and counts. */
@Service
public class Learning {

	private static final int LESSONS = 3;

	private static final String ROUNDS = """
			select r.round.form, count(r), sum(case when r.round.trajectory.sample then 1 else 0 end),
				sum(r.participants)
			from RoundResult r group by r.round.form""";

	private static final String OUTCOMES = "select o.round.form, count(o) from Outcome o group by o.round.form";

	private static final String ANSWERS = """
			select a.outcome.round.form, sum(case when a.state = FOLLOWED then 1 else 0 end),
				sum(case when a.state = PARTLY_FOLLOWED then 1 else 0 end),
				sum(case when a.state = NOT_FOLLOWED then 1 else 0 end),
				sum(case when a.influence <> NO_VISIBLE_INFLUENCE then 1 else 0 end)
			from Response a
			where a.revision = (select max(b.revision) from Response b where b.outcome = a.outcome)
			group by a.outcome.round.form""";

	private static final String EVALUATIONS = """
			select e.trajectory.reference, e.trajectory.title, e.trajectory.sample, e.findings, e.recommendation
			from Evaluation e
			where exists (select 1 from Round r where r.trajectory = e.trajectory and r.form = :form)
			order by e.entry.id desc""";

	private final EntityManager entities;

	Learning(EntityManager entities) {
		this.entities = entities;
	}

	/** By the key of the form; a form without rounds is not among them. */
	@Transactional(readOnly = true)
	public Map<String, Learned> byForm() {
		Map<String, Object[]> outcomes = rows(OUTCOMES);
		Map<String, Object[]> answers = rows(ANSWERS);
		Map<String, Learned> learned = new HashMap<>();
		rows(ROUNDS).forEach((form, round) -> {
			Object[] yielded = outcomes.getOrDefault(form, new Object[] { form, 0L });
			Object[] answered = answers.getOrDefault(form, new Object[] { form, 0L, 0L, 0L, 0L });
			learned.put(form, new Learned(count(round[1]), count(round[2]), count(round[3]), count(yielded[1]),
					count(answered[1]), count(answered[2]), count(answered[3]), count(answered[4]), lessons(form)));
		});
		return learned;
	}

	private Map<String, Object[]> rows(String query) {
		Map<String, Object[]> rows = new HashMap<>();
		this.entities.createQuery(query, Object[].class).getResultList().forEach(row -> rows.put((String) row[0], row));
		return rows;
	}

	private static long count(Object number) {
		return ((Number) number).longValue();
	}

	private List<Lesson> lessons(String form) {
		return this.entities.createQuery(EVALUATIONS, Object[].class)
			.setParameter("form", form)
			.setMaxResults(LESSONS)
			.getResultList()
			.stream()
			.map(row -> new Lesson((String) row[0], (String) row[1], (boolean) row[2], (String) row[3],
					(String) row[4]))
			.toList();
	}

}
