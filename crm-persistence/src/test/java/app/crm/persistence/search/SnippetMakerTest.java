package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnippetMakerTest {

    @Test
    void marksFoldedWordsInTheTextAsItWasTyped() {
        assertThat(marked("lefevre", SearchStage.WORD_IN_NAME, new FoundText("name", "Jean-Pierre Lefèvre")))
                .isEqualTo("name: Jean-Pierre [Lefèvre]");
        assertThat(marked("obrien", SearchStage.WORD, new FoundText("name", "Siobhán O'Brien")))
                .isEqualTo("name: Siobhán [O'Brien]");
    }

    @Test
    void marksBeginningsOnlyInTheirStage() {
        assertThat(marked("lef", SearchStage.PREFIX, new FoundText("name", "Lefèvre")))
                .isEqualTo("name: [Lefèvre]");
        assertThat(marked("lef", SearchStage.WORD, new FoundText("name", "Lefèvre")))
                .isEqualTo("name: Title");
    }

    @Test
    void marksPhoneDigitsAndAddresses() {
        assertThat(marked("0156621122", SearchStage.EXACT, new FoundText("phone", "01 56 62 11 22")))
                .isEqualTo("phone: 0[1 56 62 11 22]");
        assertThat(marked("a.b@acme.fr", SearchStage.EXACT, new FoundText("email", "A.B@acme.fr")))
                .isEqualTo("email: [A.B@acme.fr]");
    }

    @Test
    void theFieldWithMostMarksWins() {
        assertThat(marked(
                        "ada acme",
                        SearchStage.WORD,
                        new FoundText("name", "Ada Byron"),
                        new FoundText("notes", "Ada left Acme")))
                .isEqualTo("notes: [Ada] left [Acme]");
    }

    @Test
    void longTextIsCutAroundTheMark() {
        String text = "😀 before ".repeat(40) + "needle " + "after ".repeat(60);
        String snippet = marked("needle", SearchStage.WORD, new FoundText("notes", text));
        assertThat(snippet)
                .startsWith("notes: …")
                .endsWith("…")
                .contains("[needle]")
                .hasSizeLessThan(180);
    }

    @Test
    void markupStaysText() {
        assertThat(marked("script", SearchStage.WORD, new FoundText("notes", "<script>alert(1)</script>")))
                .isEqualTo("notes: <[script]>alert(1)</[script]>");
    }

    private static String marked(String text, SearchStage stage, FoundText... texts) {
        FoundRecord found = FoundRecord.of(SearchSource.PEOPLE, 1, "Title", "", List.of(texts));
        Corrections none = new Corrections(Map.of(), Map.of(), Map.of());
        Snippet snippet = new SnippetMaker(SearchText.parse(text), stage, none).of(found);
        StringBuilder marked = new StringBuilder(snippet.text());
        List<Snippet.Mark> marks = snippet.marks();
        for (int index = marks.size() - 1; index >= 0; index--) {
            marked.insert(marks.get(index).end(), ']').insert(marks.get(index).start(), '[');
        }
        return snippet.field() + ": " + marked;
    }
}
