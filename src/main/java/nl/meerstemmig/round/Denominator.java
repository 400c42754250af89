package nl.meerstemmig.round;

import nl.meerstemmig.refusal.Choice;

/** Whom the votes in favour are counted against. */
public enum Denominator implements Choice {

	/** those who voted for or against */
	VOTES_CAST {
		@Override
		int of(Votes votes, int participants) {
			return votes.inFavour() + votes.against();
		}
	},
	/** those who voted or abstained */
	PRESENT {
		@Override
		int of(Votes votes, int participants) {
			return votes.total();
		}
	},
	/** all who took part in the round, present at the vote or not */
	PANEL {
		@Override
		int of(Votes votes, int participants) {
			return participants;
		}
	};

	abstract int of(Votes votes, int participants);

}
