package app.crm.web.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.InvalidException;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void readsTheVersion() {
        assertThat(ETags.ifMatch("\"7\"")).isEqualTo(7);
        assertThat(ETags.ifMatch(" \"0\" ")).isZero();
    }

    @Test
    void takesNothingAndAnyForNoCondition() {
        assertThat(ETags.ifMatch(null)).isNull();
        assertThat(ETags.ifMatch(" ")).isNull();
        assertThat(ETags.ifMatch("*")).isNull();
    }

    @Test
    void neverMatchesWeakOrForeignTags() {
        assertThat(ETags.ifMatch("W/\"7\"")).isEqualTo(-1);
        assertThat(ETags.ifMatch("\"abc\"")).isEqualTo(-1);
        assertThat(ETags.ifMatch("\"99999999999\"")).isEqualTo(-1);
    }

    @Test
    void refusesWhatIsNoTag() {
        assertThatThrownBy(() -> ETags.ifMatch("7")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> ETags.ifMatch("\"7\", \"8\"")).isInstanceOf(InvalidException.class);
    }
}
