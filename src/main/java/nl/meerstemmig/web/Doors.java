package nl.meerstemmig.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page, which says what this is and where each kind of user goes, and the
 * sign-on page.
 */
@Controller
class Doors {

	@GetMapping("/")
	String home() {
		return "home";
	}

	@GetMapping("/login")
	String signOn() {
		return "login";
	}

}
