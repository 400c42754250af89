package nl.meerstemmig.sortition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.meerstemmig.refusal.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Lists as people have them: read where they can be, refused with their place where not.
 */
class DrawInputTest {

	private static final String GOOD = "id;leeftijd;geslacht\np2;jong;vrouw\np1;oud;man\n";

	@TestFactory
	Stream<DynamicTest> theSamePeopleAreTheSamePoolHoweverTheyAreListed() {
		String hash = PoolReader.read(GOOD).hash();
		return Stream
			.of("\uFEFF" + GOOD, GOOD.replace(';', ','), GOOD.replace(';', '\t'), GOOD.replace("\n", "\r\n"),
					GOOD.strip(), "\n" + GOOD + "\n\n", " id ; leeftijd ; geslacht \n p2 ; jong ; vrouw\np1;oud;man",
					"geslacht;ID;Leeftijd\nman;p1;oud\nvrouw;p2;jong\n",
					"\"id\";\"leeftijd\";\"geslacht\"\n\"p2\";\"jong\";\"vrouw\"\np1;oud;man\n")
			.map(list -> dynamicTest(list.replace("\n", "|"),
					() -> assertThat(PoolReader.read(list.getBytes(StandardCharsets.UTF_8)).hash()).isEqualTo(hash)));
	}

	@Test
	void whatIsKeptOfAPoolReadsBackAsTheSamePool() {
		Pool pool = PoolReader.read("id;regio\na;\"Noord; oost\"\nb;\"De \"\"Peel\"\"\"\nc;Fryslân\n");

		assertThat(PoolReader.read(pool.canonical())).isEqualTo(pool);
		assertThat(pool.counts("regio")).containsKeys("Noord; oost", "De \"Peel\"", "Fryslân");
	}

	@TestFactory
	Stream<DynamicTest> aListThatCannotBeUsedIsRefusedWithItsPlace() {
		return Stream.of(pool("", "geen enkele regel"), pool("id;leeftijd\n", "niemand in de lijst"),
				pool("id\np1\n", "maar één kolom"),
				pool("id;leeftijd\np1;jong\np1;oud\n", "“p1”", "regel 2", "regel 3"),
				pool("id;leeftijd\np1\n", "Regel 2 heeft 1 kolommen, de eerste regel 2"),
				pool("id;leeftijd\np1;\n;oud\n", "Regel 2, kolom “leeftijd”: leeg", "Regel 3, kolom “id”: leeg"),
				pool("id;leeftijd\np1;=HYPERLINK(\"x\")\n", "Regel 2, kolom “leeftijd”", "formule"),
				pool("id;leeftijd\n@p1;jong\n+p2;oud\n-p3;oud\n", "“@p1”", "“+p2”", "“-p3”"),
				pool("id;leeftijd\np1;jo\u0007ng\n", "Regel 2, kolom “leeftijd”", "onleesbaar teken"),
				pool("id;leeftijd\np1;\"jong\np2;oud\n", "niet te lezen"),
				pool("id;leeftijd;leeftijd\np1;jong;oud\n", "twee keer", "kolom 2 en kolom 3"),
				pool("id;;x\np1;a;b\n", "Kolom 2 heeft geen naam"),
				pool("id;Naam;leeftijd\np1;Jan;jong\n", "“naam” zegt wie mensen zijn"),
				pool("naam;leeftijd\nJan;jong\n", "“naam” zegt wie"), pool("id;E-mail\np1;x\n", "“e-mail”"),
				pool("id;BSN\np1;123456782\n", "“bsn”"), pool("id;geboorte-datum\np1;1980\n", "geboorte-datum"),
				pool("id;x\np1;jan@voorbeeld.nl\n", "e-mailadres"), pool("id;x\np1;" + "a".repeat(101) + "\n", "101"),
				pool("id;x\n"
						+ IntStream.range(0, 200_000).mapToObj(i -> "p" + i + ";a\n").collect(Collectors.joining()),
						"200.000 regels", "50.000"),
				pool("id;x\n" + "p;a\n".repeat(30), "En nog 19 meer"));
	}

	@TestFactory
	Stream<DynamicTest> aListThatTellsWhoPeopleAreIsNotTaken() {
		return Stream
			.of(new String[] { "“Jan de Vries” lijkt een naam", "id;x\np1;a\nJan de Vries;a\n" },
					new String[] { "“J. D'Hondt” lijkt een naam", "id;x\nJ. D'Hondt;a\n" },
					new String[] { "“06-12345678” is een telefoonnummer", "id;x\np1;06-12345678\n" },
					new String[] { "“0612345678” is een telefoonnummer", "id;x\n0612345678;a\n" },
					new String[] { "“3-7-1984” is een datum", "id;leeftijd\np1;3-7-1984\n" },
					new String[] { "“1984-07-03” is een datum", "id;leeftijd\np1;1984-07-03\n" },
					new String[] { "burgerservicenummers", "id;x\n111222333;a\n123456782;a\n999990019;a\n" })
			.map(refused -> dynamicTest(refused[0],
					() -> assertThatThrownBy(() -> Pseudonymous.check(PoolReader.read(refused[1])))
						.isInstanceOf(InvalidDraw.class)
						.hasMessageContaining(refused[0])));
	}

	@Test
	void numbersAndPseudonymsAreTaken() {
		Pseudonymous.check(PoolReader.read(
				"id;plaats\np1;Den Haag\nP 002;Wijk bij Duurstede\nvos;x\nrode vos;x\n0000000612;16-34\n111222333;x\n"));
		Pseudonymous.check(PoolReader.read("id;x\n100000001;a\n100000002;a\n100000003;a\n100000004;a\n"));
	}

	@Test
	void aFileInAnotherEncodingIsRefusedWithTheLine() {
		byte[] latin = "id;provincie\np1;Utrecht\np2;Frysl\u00E2n\n".getBytes(StandardCharsets.ISO_8859_1);

		assertThatThrownBy(() -> PoolReader.read(latin)).isInstanceOf(InvalidDraw.class)
			.hasMessageContaining("geen UTF-8")
			.hasMessageContaining("regel 3");
		assertThatThrownBy(() -> PoolReader.read(new byte[10_000_001])).isInstanceOf(InvalidDraw.class)
			.extracting(refusal -> ((Refusal) refusal).kind())
			.isEqualTo(Refusal.Kind.TOO_LARGE);
	}

	@TestFactory
	Stream<DynamicTest> quotasThatCannotBeUsedAreRefusedWithTheirPlace() {
		return Stream.of(quotas("stratum;waarde;max\nleeftijd;jong;3\n", "De kolom “min” ontbreekt"),
				quotas("stratum;waarde;min;max\n", "nog geen quota"),
				quotas("stratum;waarde;min;max\nleeftijd;jong;3;2\n", "Quotum 1 (leeftijd “jong”)", "3", "2"),
				quotas("stratum;waarde;min;max\n;jong;3;4\nleeftijd;;1;2\n", "Quotum 1: het kenmerk ontbreekt",
						"Quotum 2: de waarde ontbreekt"),
				quotas("stratum;waarde;min;max\na;b;veel;2.5\n", "“veel” bij min", "“2.5” bij max"),
				quotas("stratum;waarde;min;max\na;b;-1;99999\n", "“-1” bij min", "“99999” bij max"),
				quotas("stratum;waarde;min;max;bevolking\na;b;1;2;120\n", "“120” is geen aandeel"),
				quotas("stratum;waarde;min;max\na;b;1;2\nA;b;1;2\n", "Quotum 2 is hetzelfde als quotum 1"),
				quotas("stratum;waarde;min;max\na;=b;1;2\n", "formule"));
	}

	@TestFactory
	Stream<DynamicTest> quotasThatThePoolCannotMeetAreRefusedAllAtOnce() {
		return Stream.of(
				impossible(1, "leeftijd;jong;0;9\ngeslacht;vrouw;0;9\ngeslacht;man;0;9\n", "waarden voor", "“oud”"),
				impossible(1, "leeftijd;jong;0;9\nleeftijd;oud;0;9\n", "kolom “geslacht”", "geen quota"),
				impossible(1,
						"leeftijd;jong;0;9\nleeftijd;oud;0;9\ngeslacht;vrouw;0;9\ngeslacht;man;0;9\nregio;x;0;9\n",
						"kenmerk “regio”", "“geslacht”, “leeftijd”"),
				impossible(2, "leeftijd;jong;2;9\nleeftijd;oud;1;9\ngeslacht;vrouw;0;0\ngeslacht;man;0;1\n",
						"minimum voor “jong” 2, maar er meldden zich maar 1", "minima samen 3, maar er zijn 2 plaatsen",
						"maxima samen 1, maar er zijn 2 plaatsen. Verhoog de maxima samen met 1"),
				impossible(3, "leeftijd;jong;0;9\nleeftijd;oud;0;9\ngeslacht;vrouw;0;9\ngeslacht;man;0;9\n",
						"3 plaatsen en 0 reserves, maar 2 mensen"),
				impossible(0, "leeftijd;jong;0;9\nleeftijd;oud;0;9\ngeslacht;vrouw;0;9\ngeslacht;man;0;9\n",
						"ten minste 1 plaats"));
	}

	@Test
	void cellsThatASpreadsheetWouldRunAreMarkedAsText() {
		assertThat(List.of("=1+1", "+1", "-1", "@x", "gewoon", "a;b")).extracting(Csv::defused)
			.containsExactly("'=1+1", "'+1", "'-1", "'@x", "gewoon", "\"a;b\"");
	}

	private static DynamicTest pool(String list, String... said) {
		return refused(list, () -> PoolReader.read(list), said);
	}

	private static DynamicTest quotas(String list, String... said) {
		return refused(list, () -> QuotaReader.read(list), said);
	}

	private static DynamicTest impossible(int seats, String quotas, String... said) {
		return refused(seats + " " + quotas, () -> new DrawRequest(PoolReader.read(GOOD),
				QuotaReader.read("stratum;waarde;min;max\n" + quotas), seats, 0), said);
	}

	private static DynamicTest refused(String name, Runnable reading, String... said) {
		String shown = "list " + name.substring(0, Math.min(60, name.length())).replace("\n", "|");
		return dynamicTest(shown, () -> {
			Refusal refusal = catchThrowableOfType(Refusal.class, reading::run);

			assertThat(refusal).isNotNull();
			assertThat(refusal.getMessage()).contains(said).doesNotContain("{", "Exception");
			assertThat(refusal.messageIn(Locale.ENGLISH)).doesNotContain("{").isNotBlank();
		});
	}

}
