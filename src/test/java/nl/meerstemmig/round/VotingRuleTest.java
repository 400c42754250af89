package nl.meerstemmig.round;

import java.math.BigDecimal;
import java.math.BigInteger;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.meerstemmig.catalogue.Threshold;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a vote adopts an outcome, held against the same in whole numbers: so many
 * hundredths of a per cent, multiplied crosswise.
 */
class VotingRuleTest {

	@Test
	void eighteenOfTwentyFourIsSeventyFivePerCent() {
		Votes votes = new Votes(18, 6, 0);

		assertThat(adopts(rule(7500, true, Denominator.VOTES_CAST, 0), votes, 24)).isTrue();
		assertThat(adopts(rule(7500, false, Denominator.VOTES_CAST, 0), votes, 24)).isFalse();
		assertThat(adopts(rule(7501, true, Denominator.VOTES_CAST, 0), votes, 24)).isFalse();
		assertThat(rule(7500, true, Denominator.VOTES_CAST, 0).count(votes, 24).percentOf(votes)).isEqualTo("75");
	}

	@Test
	void whoAbstainsAndWhoIsAbsentCountOnlyWhereTheRuleSaysSo() {
		Votes votes = new Votes(18, 6, 1);

		assertThat(adopts(rule(7500, true, Denominator.VOTES_CAST, 0), votes, 30)).isTrue();
		assertThat(adopts(rule(7500, true, Denominator.PRESENT, 0), votes, 30)).as("18 of 25").isFalse();
		assertThat(adopts(rule(6000, true, Denominator.PANEL, 0), votes, 30)).as("18 of 30").isTrue();
		assertThat(adopts(rule(6001, true, Denominator.PANEL, 0), votes, 30)).isFalse();
	}

	@Test
	void abstentionsAloneAdoptNothing() {
		Adoption adoption = rule(5000, true, Denominator.VOTES_CAST, 0).count(new Votes(0, 0, 24), 24);

		assertThat(adoption.adopts(new Votes(0, 0, 24))).isFalse();
		assertThat(adoption.percentOf(new Votes(0, 0, 24))).isNull();
	}

	@Property
	void adoptionIsCrosswiseMultiplication(@ForAll("votes") Votes votes, @ForAll @IntRange(max = 100_000) int absent,
			@ForAll @IntRange(min = 5000, max = 10_000) int hundredths, @ForAll boolean inclusive,
			@ForAll Denominator denominator) {
		int participants = votes.total() + absent;
		long counted = denominator.of(votes, participants);

		boolean adopted = adopts(rule(hundredths, inclusive, denominator, 0), votes, participants);

		int side = BigInteger.valueOf(votes.inFavour())
			.multiply(BigInteger.valueOf(10_000))
			.compareTo(BigInteger.valueOf(hundredths).multiply(BigInteger.valueOf(counted)));
		assertThat(adopted).isEqualTo(counted > 0 && (inclusive ? side >= 0 : side > 0));
	}

	@Property
	void anotherVoteInFavourNeverLosesWhatWasAdopted(@ForAll("votes") Votes votes,
			@ForAll @IntRange(max = 1000) int absent, @ForAll @IntRange(min = 5000, max = 10_000) int hundredths,
			@ForAll boolean inclusive, @ForAll Denominator denominator, @ForAll @IntRange(max = 3000) int quorum) {
		VotingRule rule = rule(hundredths, inclusive, denominator, quorum);
		int participants = votes.total() + absent;
		boolean adopted = adopts(rule, votes, participants);

		Votes another = new Votes(votes.inFavour() + 1, votes.against(), votes.abstentions());
		assertThat(!adopted || adopts(rule, another, participants + 1)).isTrue();
		if (votes.against() > 0) {
			Votes turned = new Votes(votes.inFavour() + 1, votes.against() - 1, votes.abstentions());
			assertThat(!adopted || adopts(rule, turned, participants)).isTrue();
		}
	}

	@Property
	void inclusiveAndStrictDifferOnlyOnExactlyTheThreshold(@ForAll("votes") Votes votes,
			@ForAll @IntRange(min = 5000, max = 10_000) int hundredths, @ForAll Denominator denominator) {
		int participants = votes.total();
		boolean inclusive = adopts(rule(hundredths, true, denominator, 0), votes, participants);
		boolean strict = adopts(rule(hundredths, false, denominator, 0), votes, participants);

		boolean exact = votes.inFavour() * 10_000L == (long) hundredths * denominator.of(votes, participants)
				&& denominator.of(votes, participants) > 0;
		assertThat(inclusive != strict).isEqualTo(exact);
		assertThat(strict && !inclusive).isFalse();
	}

	@Property
	void onTheBoundaryOneVoteDecides(@ForAll @IntRange(min = 50, max = 99) int percent,
			@ForAll @IntRange(min = 1, max = 50) int hundreds) {
		Threshold threshold = Threshold.of(String.valueOf(percent));
		int counted = hundreds * 100;
		int exactly = hundreds * percent;

		assertThat(threshold.isReachedBy(exactly, counted)).isTrue();
		assertThat(threshold.isReachedBy(exactly - 1, counted)).isFalse();
		assertThat(threshold.isExceededBy(exactly, counted)).isFalse();
		assertThat(threshold.isExceededBy(exactly + 1, counted)).isTrue();
	}

	@Property
	void withoutQuorumNothingIsAdopted(@ForAll("votes") Votes votes, @ForAll @IntRange(min = 1, max = 100) int short_,
			@ForAll @IntRange(min = 5000, max = 10_000) int hundredths, @ForAll Denominator denominator) {
		VotingRule rule = rule(hundredths, true, denominator, votes.total() + short_);

		Adoption adoption = rule.count(votes, votes.total());

		assertThat(adoption.quorumMet()).isFalse();
		assertThat(adoption.adopts(votes)).isFalse();
		assertThat(rule(hundredths, true, denominator, votes.total()).count(votes, votes.total()).quorumMet()).isTrue();
	}

	@Property
	void theShareThatIsShownStandsOnTheSideOfTheThresholdWhereTheVoteIs(@ForAll("votes") Votes votes,
			@ForAll @IntRange(min = 5000, max = 10_000) int hundredths) {
		VotingRule rule = rule(hundredths, true, Denominator.PRESENT, 0);
		Adoption adoption = rule.count(votes, votes.total());

		BigDecimal shown = adoption.percentOf(votes);

		assertThat(shown == null).isEqualTo(votes.total() == 0);
		if (shown != null) {
			assertThat(shown.compareTo(rule.threshold().percent()) >= 0).isEqualTo(adoption.adopts(votes));
			assertThat(shown.subtract(BigDecimal.valueOf(100.0 * votes.inFavour() / votes.total())).abs())
				.isLessThan(new BigDecimal("0.006"));
		}
	}

	private static boolean adopts(VotingRule rule, Votes votes, int participants) {
		return rule.count(votes, participants).adopts(votes);
	}

	private static VotingRule rule(int hundredths, boolean inclusive, Denominator denominator, int quorum) {
		return new VotingRule(new Round(), new Threshold(BigDecimal.valueOf(hundredths, 2)), inclusive, denominator,
				quorum);
	}

	/** Small votes, where shares meet thresholds exactly, and large ones. */
	@Provide
	Arbitrary<Votes> votes() {
		Arbitrary<Integer> people = Arbitraries.oneOf(Arbitraries.integers().between(0, 24),
				Arbitraries.integers().between(0, 1000), Arbitraries.integers().between(0, 3_000_000));
		return Combinators.combine(people, people, people).as(Votes::new);
	}

}
