package app.crm.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.people.PersonFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerIdTest {

    /** As strict as the product's own mapper, where reading one value out of many must not look for the end. */
    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ownerId\": 7, \"role\": \"x\"}",
                "{\"owner\": {\"id\": 7, \"name\": \"Léa\"}, \"role\": \"x\"}"
            })
    void readsAnOwnerAsIdAndAsAnswered(String body) throws JsonProcessingException {
        assertThat(mapper.readValue(body, PersonFields.class).ownerId()).isEqualTo(7);
    }

    @Test
    void readsNoOwner() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"owner\": null}", PersonFields.class).ownerId())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"seven\"", "7.5", "{}", "[]", "99999999999999999999"})
    void refusesWhatIsNoId(String owner) {
        assertThatThrownBy(() -> mapper.readValue("{\"owner\": " + owner + "}", PersonFields.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
