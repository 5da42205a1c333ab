package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types and what the database stored are folded alike, or search finds nothing. */
class FoldedTextIT {

    /**
     * The letters that European and Japanese names are written with, and all punctuation. Not every character there is:
     * PostgreSQL brings its own Unicode tables, which are older than the JDK's and lack letters added since.
     */
    @ParameterizedTest
    @CsvSource({"0001,052f", "1e00,1fff", "2000,2bff", "3000,30ff", "fb00,fb06", "fe30,fe6f", "ff00,ffef"})
    void javaAndDatabaseFoldEveryCharacterAlike(String first, String last) {
        List<String> texts = IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
                .filter(Character::isDefined)
                .mapToObj(codePoint -> "Ab" + Character.toString(codePoint) + "É9 x")
                .toList();
        assertThat(different(texts)).isEmpty();
    }

    @Test
    void javaAndDatabaseFoldNamesAlike() {
        assertThat(different(List.of(
                        "Jean-Pierre O’Neil",
                        "e\u0301le\u0300ve",
                        "ΣΊΣΥΦΟΣ ΟΔΥΣΣΕΥΣ",
                        "İstanbul ISPARTA ıssız",
                        "Łódź Straße Œuvre Þórður",
                        "Du\u200bpont so\u00adft \u202eabc",
                        "北京 東京タワー ｶﾀｶﾅ",
                        "ﬁnance ① ½ ㎏",
                        "x".repeat(90) + " " + "é".repeat(70),
                        "😀 smile \ud835\udd38lpha")))
                .isEmpty();
    }

    private static List<String> different(List<String> texts) {
        try (SearchFixture fixture = new SearchFixture(SearchFixture.migrated())) {
            List<String> stored = fixture.session()
                    .database()
                    .list(
                            Sql.of(
                                    "select search_words(t) as words from unnest(?::text[]) with ordinality as u (t, n)"
                                            + " order by n",
                                    texts),
                            row -> row.text("words"));
            List<String> different = new ArrayList<>();
            for (int index = 0; index < texts.size(); index++) {
                String folded = FoldedText.words(texts.get(index));
                if (!folded.equals(stored.get(index))) {
                    different.add(Integer.toHexString(texts.get(index).charAt(2)) + " " + texts.get(index) + ": "
                            + folded + " / " + stored.get(index));
                }
            }
            return different;
        }
    }
}
