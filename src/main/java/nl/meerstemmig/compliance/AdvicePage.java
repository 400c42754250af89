package nl.meerstemmig.compliance;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Verdict;
import nl.meerstemmig.catalogue.Weighing;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.response.Learned;
import nl.meerstemmig.response.Learning;
import nl.meerstemmig.trajectory.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The "participatiewijzer": which forms fit what the secretary fills in, shown within the
 * task in which participation is decided on.
 */
@Controller
class AdvicePage {

	private final Weighing weighing;

	private final Learning learning;

	AdvicePage(Weighing weighing, Learning learning) {
		this.weighing = weighing;
		this.learning = learning;
	}

	@GetMapping("/in-task/participation-advice")
	String advice(@RequestParam Map<String, String> address, Locale language, HttpServletResponse response,
			Model model) {
		try {
			Phase phase = Choice.of(Phase.class, "phase", address.get("phase"));
			model.addAttribute("advice",
					this.weighing.advise(Need.of(phase.key(), field -> filledIn(address.get(field)))));
			model.addAttribute("learned", this.learning.byForm());
			model.addAttribute("nothing", Learned.NOTHING);
			model.addAttribute("verdicts", Verdict.values());
		}
		catch (Refusal refusal) {
			response.setStatus((refusal.kind() == Refusal.Kind.INVALID) ? HttpServletResponse.SC_BAD_REQUEST
					: HttpServletResponse.SC_OK);
			model.addAttribute("refused", refusal.messageIn(language));
		}
		return "catalogue/advice";
	}

	/** A form writes what is not filled in as {@code null} into the address. */
	private static @Nullable String filledIn(@Nullable String value) {
		return "null".equals(value) ? null : value;
	}

}
