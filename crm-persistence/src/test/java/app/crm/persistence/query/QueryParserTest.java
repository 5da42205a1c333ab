package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static Filter people(String text) {
        return new QueryParser(FieldCatalogues.PEOPLE).parse(text);
    }

    private static Filter organisations(String text) {
        return new QueryParser(FieldCatalogues.ORGANISATIONS).parse(text);
    }

    private static Filter word(String text) {
        return new Filter.Words(text, false);
    }

    private static Filter where(String field, Value... values) {
        return new Filter.Condition(field, new Criterion.AnyOf(List.of(values)));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    static Stream<Arguments> structures() {
        return Stream.of(
                Arguments.of("", new Filter.Everything()),
                Arguments.of(" \t\n ", new Filter.Everything()),
                Arguments.of("ada", word("ada")),
                Arguments.of("\"ada lovelace\"", new Filter.Words("ada lovelace", true)),
                Arguments.of("\"a \\\"b\\\" \\\\c\"", new Filter.Words("a \"b\" \\c", true)),
                Arguments.of("ada lovelace", new Filter.And(List.of(word("ada"), word("lovelace")))),
                Arguments.of("ada AND lovelace", new Filter.And(List.of(word("ada"), word("lovelace")))),
                Arguments.of("ada and lovelace", new Filter.And(List.of(word("ada"), word("and"), word("lovelace")))),
                Arguments.of("a OR b OR c", new Filter.Or(List.of(word("a"), word("b"), word("c")))),
                Arguments.of(
                        "a b OR c", new Filter.Or(List.of(new Filter.And(List.of(word("a"), word("b"))), word("c")))),
                Arguments.of(
                        "a (b OR c)", new Filter.And(List.of(word("a"), new Filter.Or(List.of(word("b"), word("c")))))),
                Arguments.of("a (b (c d))", new Filter.And(List.of(word("a"), word("b"), word("c"), word("d")))),
                Arguments.of("-ada", new Filter.Not(word("ada"))),
                Arguments.of("NOT ada", new Filter.Not(word("ada"))),
                Arguments.of("-(a OR b)", new Filter.Not(new Filter.Or(List.of(word("a"), word("b"))))),
                Arguments.of("--a", new Filter.Not(new Filter.Not(word("a")))),
                Arguments.of("ORANGE", word("ORANGE")),
                Arguments.of(
                        "Dupont - Martin & Co", new Filter.And(List.of(word("Dupont"), word("Martin"), word("Co")))),
                Arguments.of("Jean-Pierre", word("Jean-Pierre")),
                Arguments.of("10:30", word("10:30")),
                Arguments.of("tag:vip", where("tag", text("vip"))),
                Arguments.of("-tag:old", new Filter.Not(where("tag", text("old")))),
                Arguments.of("(tag:vip)", where("tag", text("vip"))),
                Arguments.of("a\u00a0b", new Filter.And(List.of(word("a"), word("b")))),
                Arguments.of("🦆", new Filter.Everything()));
    }

    @ParameterizedTest
    @MethodSource("structures")
    void readsStructure(String text, Filter expected) {
        if ("🦆".equals(text)) {
            assertThatThrownBy(() -> people(text))
                    .isInstanceOf(BadFilter.class)
                    .hasMessageContaining("nothing to search");
        } else {
            assertThat(people(text)).isEqualTo(expected);
        }
    }

    static Stream<Arguments> conditions() {
        Value.Calendar quarter = new Value.Calendar(IsoFields.QUARTER_YEARS, -1);
        return Stream.of(
                Arguments.of("email:a@b.fr", where("email", text("a@b.fr"))),
                Arguments.of("EMAIL:a@b.fr", where("email", text("a@b.fr"))),
                Arguments.of("email:=a@b.fr", where("email", text("a@b.fr"))),
                Arguments.of("email:*@acme.fr", where("email", new Value.Wildcard("*@acme.fr"))),
                Arguments.of("email:\"*@acme.fr\"", where("email", text("*@acme.fr"))),
                Arguments.of("email:*", new Filter.Condition("email", new Criterion.Present())),
                Arguments.of("org:\"Acme, Inc\"", where("org", text("Acme, Inc"))),
                Arguments.of("company:acme", where("org", text("acme"))),
                Arguments.of("tag:vip,\"very old\",x", where("tag", text("vip"), text("very old"), text("x"))),
                Arguments.of("owner:me", where("owner", new Value.Me())),
                Arguments.of("owner:none", where("owner", new Value.None())),
                Arguments.of("owner:\"none\"", where("owner", text("none"))),
                Arguments.of("owner:12", where("owner", new Value.Reference(12))),
                Arguments.of("owner:\"12\"", where("owner", text("12"))),
                Arguments.of("org:me", where("org", text("me"))),
                Arguments.of("country:fr", where("country", text("FR"))),
                Arguments.of("country:Allemagne,\"United Kingdom\"", where("country", text("DE"), text("GB"))),
                Arguments.of("is:Active", where("is", text("active"))),
                Arguments.of("in:trash", where("in", text("trash"))),
                Arguments.of("no:interaction", where("no", text("interaction"))),
                Arguments.of("id:42", where("id", new Value.Reference(42))),
                Arguments.of("created:2026-01-31", where("createdAt", new Value.Day(LocalDate.of(2026, 1, 31)))),
                Arguments.of("created:2026-01", where("createdAt", new Value.Month(YearMonth.of(2026, 1)))),
                Arguments.of("created:2026", where("createdAt", new Value.Year(2026))),
                Arguments.of("created:today", where("createdAt", new Value.Calendar(ChronoUnit.DAYS, 0))),
                Arguments.of("created:\"this week\"", where("createdAt", new Value.Calendar(ChronoUnit.WEEKS, 0))),
                Arguments.of("created:last-quarter", where("createdAt", quarter)),
                compared("updated:<30d", Criterion.Comparator.LESS, new Value.Age(30, ChronoUnit.DAYS)),
                compared("updated:>=6m", Criterion.Comparator.GREATER_OR_EQUAL, new Value.Age(6, ChronoUnit.MONTHS)),
                compared("updated:<=+2w", Criterion.Comparator.LESS_OR_EQUAL, new Value.Shift(2, ChronoUnit.WEEKS)),
                compared("updated:>-90min", Criterion.Comparator.GREATER, new Value.Shift(-90, ChronoUnit.MINUTES)),
                compared(
                        "updated:>2026-01-31T10:15:00+01:00",
                        Criterion.Comparator.GREATER,
                        new Value.Moment(Instant.parse("2026-01-31T09:15:00Z"))));
    }

    private static Arguments compared(String text, Criterion.Comparator comparator, Value value) {
        return Arguments.of(text, new Filter.Condition("updatedAt", new Criterion.Compare(comparator, value)));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void readsConditions(String text, Filter expected) {
        assertThat(people(text)).isEqualTo(expected);
    }

    @Test
    void readsNumbersAndRanges() {
        Value billion = new Value.Numeric(new BigDecimal("1e9"));
        assertThat(organisations("aum:>=1e9"))
                .isEqualTo(new Filter.Condition(
                        "aum", new Criterion.Compare(Criterion.Comparator.GREATER_OR_EQUAL, billion)));
        assertThat(organisations("aum:..1e9"))
                .isEqualTo(new Filter.Condition("aum", new Criterion.Range(null, billion)));
        assertThat(organisations("aum:1e9.."))
                .isEqualTo(new Filter.Condition("aum", new Criterion.Range(billion, null)));
        assertThat(organisations("probability:1.5..20"))
                .isEqualTo(new Filter.Condition(
                        "probability",
                        new Criterion.Range(
                                new Value.Numeric(new BigDecimal("1.5")), new Value.Numeric(new BigDecimal("20")))));
        assertThat(organisations("created:2026-01-01..2026-03-31"))
                .isEqualTo(new Filter.Condition(
                        "createdAt",
                        new Criterion.Range(
                                new Value.Day(LocalDate.of(2026, 1, 1)), new Value.Day(LocalDate.of(2026, 3, 31)))));
    }

    /** Position, then a piece of the sentence that helps. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "emial:a@b.fr ¦ 0 ¦ Did you mean email:?",
                "tag:vip nonsense:x ¦ 8 ¦ put it in quotes",
                "http://acme.fr ¦ 0 ¦ put it in quotes",
                "\"never closed ¦ 0 ¦ never closed",
                "tag:\"open ¦ 4 ¦ never closed",
                "(a ¦ 0 ¦ never closed",
                "a) ¦ 1 ¦ closes nothing",
                ") ¦ 0 ¦ empty",
                "() ¦ 1 ¦ empty",
                "a OR ¦ 4 ¦ both sides",
                "OR a ¦ 0 ¦ both sides",
                "a OR OR b ¦ 5 ¦ both sides",
                "AND a ¦ 0 ¦ missing",
                "a AND ¦ 5 ¦ missing",
                "a AND OR b ¦ 6 ¦ missing",
                "NOT ¦ 3 ¦ missing",
                "-) ¦ 1 ¦ missing",
                "email: ¦ 6 ¦ right after",
                "email: a@b.fr ¦ 6 ¦ right after",
                "tag:a, ¦ 6 ¦ right after",
                "tag:\"\" ¦ 4 ¦ right after",
                "tag:\"a\"b ¦ 7 ¦ space after the value",
                "tag:a..b ¦ 4 ¦ no order",
                "name:>b ¦ 5 ¦ no order",
                "is:* ¦ 3 ¦ can't be tested",
                "is:actve ¦ 3 ¦ Did you mean is:active?",
                "in:bin ¦ 3 ¦ It takes trash",
                "country:Atlantis ¦ 8 ¦ not a country",
                "updated:30d ¦ 11 ¦ updatedAt:<30d",
                "updated:<soon ¦ 9 ¦ no time",
                "updated:2026-02-30 ¦ 8 ¦ no time",
                "updated:<999999999y ¦ 9 ¦ no time",
                "updated:0000 ¦ 8 ¦ no time",
                "updated:+999999999-12-31T23:59:59Z ¦ 8 ¦ no time",
                "id:x ¦ 3 ¦ whole number",
                "id:99999999999999999999 ¦ 3 ¦ whole number",
                "phone:0 ¦ 6 ¦ three digits",
                "& ¦ 0 ¦ nothing to search for",
                "-! ¦ 0 ¦ nothing to search for",
            })
    void tellsWhereAndWhat(String text, int position, String sentence) {
        BadFilter bad = catchThrowableOfType(BadFilter.class, () -> people(text.strip()));
        assertThat(bad).as(text).isNotNull();
        assertThat(bad.getMessage()).contains(sentence);
        assertThat(bad.position()).as(bad.getMessage()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aum:1e400",
                "aum:1e-99999999999",
                "aum:NaN",
                "aum:x",
                "aum:1e999999999",
                "aum:0x10",
                "aum:>1 e9x:2"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> organisations(text)).isInstanceOf(BadFilter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "tag:\"\0\"", "a\u0007", "\ud800", "x\udc00y", "tag:\ud83d"})
    void refusesCharactersThatAreNoText(String text) {
        assertThatThrownBy(() -> people(text)).isInstanceOf(BadFilter.class);
    }

    @Test
    void resourcesWithoutTextSaySo() {
        assertThatThrownBy(() -> new QueryParser(FieldCatalogues.TAGS).parse("vip"))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("no text search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "-",
                "\"",
                "a ",
                "NOT ",
                "((a",
                "tag:",
                "tag:a,",
                "a OR ",
                "a*",
                "updated:<",
                "..",
                ",",
                "\\"
            })
    void survivesFloods(String piece) {
        String flood = piece.repeat(100_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> people(flood)).isInstanceOf(BadFilter.class));
        String longest = piece.repeat(QueryParser.MAX_LENGTH).substring(0, QueryParser.MAX_LENGTH);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            try {
                people(longest);
            } catch (BadFilter refused) {
                assertThat(refused.position()).isBetween(0, QueryParser.MAX_LENGTH);
            }
        });
    }

    @Test
    void boundsNestingAndNumberOfConditions() {
        assertThat(people("(".repeat(50) + "a" + ")".repeat(50))).isEqualTo(word("a"));
        assertThatThrownBy(() -> people("(".repeat(51) + "a" + ")".repeat(51))).hasMessageContaining("levels deep");
        assertThatThrownBy(() -> people("a ".repeat(301))).hasMessageContaining("at most 300");
        assertThatThrownBy(() -> people("id:1" + ",1".repeat(500))).hasMessageContaining("at most 500");
    }
}
