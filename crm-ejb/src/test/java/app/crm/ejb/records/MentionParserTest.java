package app.crm.ejb.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionParserTest {

    @Test
    void everyUserIsFoundOnceInOrder() {
        String text = "Ask @[Léa Martin](user:12), then @[Marc](user:7) and @[Léa Martin](user:12) again.";
        assertThat(MentionParser.usersIn(text)).containsExactly(12L, 7L);
    }

    @Test
    void whatOnlyLooksLikeAMentionIsText() {
        assertThat(MentionParser.usersIn("@Léa @[](user:1) @[A](user:x) [A](user:2) @[A\nB](user:3) a@b.fr"))
                .isEmpty();
        assertThat(MentionParser.usersIn("@[A](user:99999999999999999999)")).isEmpty();
        assertThat(MentionParser.usersIn(null)).isEmpty();
    }
}
