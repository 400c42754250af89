package nl.meerstemmig.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a commission looks for when it decides on participation. What it does not say is
 * unknown, and does not count.
 *
 * @param phase the key of the phase
 * @param representative whether the participants have to be representative
 * @param willingToBeBound what the council is willing to owe the outcomes at most
 * @param budget in euro
 * @param groupSize how many people are to take part
 */
public record Need(String phase, @Nullable Purpose purposeKind, @Nullable Boolean representative,
		@Nullable BindingEffect willingToBeBound, @Nullable Integer weeks, @Nullable Integer budget,
		@Nullable Integer groupSize) {

	private static final Set<String> YES = Set.of("true", "ja", "yes");

	private static final Set<String> NO = Set.of("false", "nee", "no");

	public Need {
		notNegative(Wish.WEEKS, weeks);
		notNegative(Wish.BUDGET, budget);
		notNegative(Wish.GROUP_SIZE, groupSize);
	}

	/** Where a need is read from: the task, the address of a page. */
	@FunctionalInterface
	public interface Fields {

		@Nullable String text(String field);

	}

	/**
	 * @throws Refusal where a field holds what it cannot
	 */
	public static Need of(String phase, Fields fields) {
		String purpose = given(fields, Wish.PURPOSE);
		String bound = given(fields, Wish.WILLING_TO_BE_BOUND);
		return new Need(phase, (purpose != null) ? Choice.of(Purpose.class, Wish.PURPOSE.field(), purpose) : null,
				yesOrNo(Wish.REPRESENTATIVE, given(fields, Wish.REPRESENTATIVE)),
				(bound != null) ? Choice.of(BindingEffect.class, Wish.WILLING_TO_BE_BOUND.field(), bound) : null,
				number(Wish.WEEKS, given(fields, Wish.WEEKS)), number(Wish.BUDGET, given(fields, Wish.BUDGET)),
				number(Wish.GROUP_SIZE, given(fields, Wish.GROUP_SIZE)));
	}

	/** What of it is known, in the order in which it is asked. */
	public List<Wish> wishes() {
		return Arrays.stream(Wish.values()).filter(wish -> value(wish) != null).toList();
	}

	/** The same need, if these wishes were given up. */
	public Need without(Collection<Wish> wishes) {
		return new Need(this.phase, wishes.contains(Wish.PURPOSE) ? null : this.purposeKind,
				wishes.contains(Wish.REPRESENTATIVE) ? null : this.representative,
				wishes.contains(Wish.WILLING_TO_BE_BOUND) ? null : this.willingToBeBound,
				wishes.contains(Wish.WEEKS) ? null : this.weeks, wishes.contains(Wish.BUDGET) ? null : this.budget,
				wishes.contains(Wish.GROUP_SIZE) ? null : this.groupSize);
	}

	/** As models know it: a key, a number or a boolean; null where it is unknown. */
	public @Nullable Object value(Wish wish) {
		return switch (wish) {
			case PURPOSE -> (this.purposeKind != null) ? this.purposeKind.key() : null;
			case REPRESENTATIVE -> this.representative;
			case WILLING_TO_BE_BOUND -> (this.willingToBeBound != null) ? this.willingToBeBound.key() : null;
			case WEEKS -> this.weeks;
			case BUDGET -> this.budget;
			case GROUP_SIZE -> this.groupSize;
		};
	}

	private static @Nullable String given(Fields fields, Wish wish) {
		String text = fields.text(wish.field());
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static @Nullable Boolean yesOrNo(Wish wish, @Nullable String text) {
		if (text == null) {
			return null;
		}
		String said = text.toLowerCase(Locale.ROOT);
		if (!YES.contains(said) && !NO.contains(said)) {
			throw new ImpossibleWish("need.yes-or-no", wish, text);
		}
		return YES.contains(said);
	}

	private static @Nullable Integer number(Wish wish, @Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return new BigDecimal(text).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException notWhole) {
			throw new ImpossibleWish("need.number", wish, text);
		}
	}

	private static void notNegative(Wish wish, @Nullable Integer number) {
		if (number != null && number < 0) {
			throw new ImpossibleWish("need.number", wish, number.toString());
		}
	}

	/** A wish that is neither yes nor no, or no number from nought. */
	public static class ImpossibleWish extends Refusal {

		ImpossibleWish(String rule, Wish wish, String given) {
			super(Kind.INVALID, rule, Worded.field(wish.field()),
					(given.length() <= 40) ? given : given.substring(0, 40) + "…");
		}

	}

}
