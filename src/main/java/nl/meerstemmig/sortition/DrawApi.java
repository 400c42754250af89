package nl.meerstemmig.sortition;

import java.util.List;

import nl.meerstemmig.sortition.DrawReports.DrawReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draws of a trajectory, for other systems. */
@RestController
@RequestMapping("/api/v1")
class DrawApi {

	private final DrawReports reports;

	DrawApi(DrawReports reports) {
		this.reports = reports;
	}

	/**
	 * Every draw that was asked for, taken or not, with all that repeats it but the pool.
	 */
	@GetMapping("/trajectories/{reference}/draws")
	List<DrawReport> draws(@PathVariable String reference) {
		return this.reports.of(reference);
	}

}
