package nl.meerstemmig.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How participants voted on one outcome; none of the three is negative. */
@Embeddable
public record Votes(@Column(name = "votes_for") int inFavour, @Column(name = "votes_against") int against,
		@Column(name = "abstentions") int abstentions) {

	public Votes {
		if (inFavour < 0 || against < 0 || abstentions < 0) {
			throw new IllegalArgumentException("Votes are counted from nought");
		}
	}

	public int total() {
		return Math.addExact(Math.addExact(this.inFavour, this.against), this.abstentions);
	}

}
