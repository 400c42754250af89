package nl.meerstemmig.web;

import java.util.List;

import nl.meerstemmig.identity.Accounts;
import nl.meerstemmig.identity.WayToSignOn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The first page, which says what this is and where each kind of user goes, the guide for
 * process owners, and the sign-on page.
 */
@Controller
class Doors {

	private final Accounts accounts;

	private final WayToSignOn way;

	Doors(Accounts accounts, WayToSignOn way) {
		this.accounts = accounts;
		this.way = way;
	}

	/** Accounts to try the product with; none in real use. */
	@ModelAttribute("publishedAccounts")
	List<String> publishedAccounts() {
		return this.accounts.published();
	}

	/** Where the Modeler deploys to, as this browser reached it. */
	@ModelAttribute("address")
	String address() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	@GetMapping("/")
	String home() {
		return "home";
	}

	/** Each language has its own text in {@code templates/guide}. */
	@GetMapping("/guide")
	String guide() {
		return "guide/guide";
	}

	@GetMapping("/login")
	String signOn(Model model) {
		model.addAttribute("signOnElsewhere", this.way.elsewhere());
		return "login";
	}

}
