package app.crm.persistence.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void joinsTextAndValuesInTheSameOrder() {
        Sql sql = Sql.of("a = ?", 1).and(Sql.of("b = ? or c = ?", 2, 3)).then("limit ?", 4);

        assertThat(sql.text()).isEqualTo("((a = ?) and (b = ? or c = ?))\nlimit ?");
        assertThat(sql.parameters()).isEqualTo(List.of(1, 2, 3, 4));
    }

    @Test
    void keepsAlternativesTogetherWhenNegated() {
        assertThat(Sql.of("a").or(Sql.of("b")).not().text()).isEqualTo("(not (((a) or (b))))");
    }

    @Test
    void bindsNulls() {
        assertThat(Sql.of("a is not distinct from ?", (Object) null).parameters())
                .isEqualTo(Arrays.asList((Object) null));
    }
}
