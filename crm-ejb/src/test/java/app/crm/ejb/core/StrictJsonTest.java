package app.crm.ejb.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Kind {
        ASSET_MANAGER
    }

    record Body(String text, Integer count, BigDecimal amount, Boolean flag, Instant at, Kind kind) {}

    private final ObjectMapper mapper = StrictJson.newMapper();

    @Test
    void writesAmountsAsTextsInstantsAsIsoAndEnumsInLowerCase() throws JsonProcessingException {
        Body body = new Body(
                "a", 1, new BigDecimal("1200.50"), true, Instant.parse("2026-01-31T09:15:00Z"), Kind.ASSET_MANAGER);
        String json = mapper.writeValueAsString(body);
        assertThat(json)
                .isEqualTo("{\"text\":\"a\",\"count\":1,\"amount\":\"1200.50\",\"flag\":true,"
                        + "\"at\":\"2026-01-31T09:15:00Z\",\"kind\":\"asset_manager\"}");
        assertThat(mapper.readValue(json, Body.class)).isEqualTo(body);
    }

    @Test
    void takesBlankTextForNoValue() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"text\":\"  \"}", Body.class).text()).isNull();
    }

    @Test
    void takesAmountsAsNumbersToo() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"amount\":12.5}", Body.class).amount()).isEqualByComparingTo("12.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"id\":1}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"flag\":\"true\"}",
                "{\"flag\":1}",
                "{\"kind\":0}",
                "{\"kind\":\"other\"}",
                "{\"text\":1}",
                "{\"text\":\"a\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"a\"} {}",
                "{\"count\":99999999999}",
                "{\"text\":",
                "NaN"
            })
    void refuses(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Body.class))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        unreadable -> assertThat(BodyProblems.of(unreadable))
                                .isPresent()
                                .get()
                                .satisfies(problem ->
                                        assertThat(problem.code().status()).isEqualTo(400)));
    }

    @Test
    void stopsAtDepth() {
        assertThatThrownBy(() -> mapper.readTree("[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        deep -> assertThat(BodyProblems.of(deep))
                                .get()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ErrorCode.MALFORMED_JSON)));
    }
}
