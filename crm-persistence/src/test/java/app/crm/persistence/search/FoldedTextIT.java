package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person types and what the database stored are folded alike, or search finds nothing. */
class FoldedTextIT {

    @Test
    void javaAndDatabaseFoldEveryCharacterAlike() {
        List<String> texts = IntStream.rangeClosed(1, 0xffff)
                .filter(codePoint -> !Character.isSurrogate((char) codePoint) && Character.isDefined(codePoint))
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
