package app.crm.ejb.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.affiliations.AffiliationFields;
import app.crm.persistence.files.FileFields;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.tags.TagFields;
import app.crm.persistence.tasks.TaskFields;
import app.crm.persistence.views.ViewFields;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

    record Money(String amount, String currency) {}

    record Fields(
            String name,
            @JsonAlias("owner") Long ownerId,
            List<String> tags,
            Money aum,
            Map<String, String> custom,
            Integer version) {}

    private static final Fields CURRENT =
            new Fields("Acme", 3L, List.of("vip"), new Money("10", "EUR"), Map.of("region", "north"), null);

    private final ObjectMapper mapper = StrictJson.newMapper();
    private final MergePatch mergePatch = new MergePatch(mapper);

    /** A method such as isOpen() would become a field of the document that the patch is applied to, and be refused. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                PersonFields.class,
                OrganisationFields.class,
                AffiliationFields.class,
                InteractionFields.class,
                TaskFields.class,
                FileFields.class,
                TagFields.class,
                ViewFields.class
            })
    void everyRecordsFieldsCanBePatched(Class<?> type) throws JsonProcessingException {
        assertPatchable(mapper.readValue("{}", type), type);
    }

    private <T> void assertPatchable(Object empty, Class<T> type) {
        T current = type.cast(empty);
        assertThat(mergePatch.of(mapper.createObjectNode(), type).apply(current))
                .isEqualTo(current);
    }

    @Test
    void leavesAbsentFieldsAndClearsNull() throws JsonProcessingException {
        Fields patched = patch("{\"name\": \"Acme SA\", \"ownerId\": null}");
        assertThat(patched)
                .isEqualTo(new Fields("Acme SA", null, CURRENT.tags(), CURRENT.aum(), CURRENT.custom(), null));
    }

    @Test
    void mergesObjectsAndReplacesLists() throws JsonProcessingException {
        Fields patched = patch(
                "{\"aum\": {\"amount\": \"12.50\"}, \"tags\": [\"cold\"], \"custom\": {\"region\": null, \"desk\":"
                        + " \"2\"}}");
        assertThat(patched.aum()).isEqualTo(new Money("12.50", "EUR"));
        assertThat(patched.tags()).containsExactly("cold");
        assertThat(patched.custom()).isEqualTo(Map.of("desk", "2"));
    }

    @Test
    void knowsAliases() throws JsonProcessingException {
        assertThat(patch("{\"owner\": 9}").ownerId()).isEqualTo(9);
    }

    @Test
    void refusesFieldsThatCannotBeSet() {
        assertRefused("{\"id\": 4}", "unknown_field", "id");
        assertRefused("{\"createdAt\": null}", "unknown_field", "createdAt");
        assertRefused("{\"aum\": {\"value\": \"3\"}}", "unknown_field", "aum.value");
    }

    @Test
    void refusesWrongTypesWithTheirPath() {
        assertRefused("{\"tags\": \"vip\"}", "invalid", "tags");
        assertRefused("{\"tags\": [{}]}", "invalid", "tags[0]");
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> patch("[1]"))
                .isInstanceOfSatisfying(
                        InvalidException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED_JSON));
    }

    private void assertRefused(String json, String code, String field) {
        assertThatThrownBy(() -> patch(json)).isInstanceOfSatisfying(InvalidException.class, refused -> {
            assertThat(refused.code().code()).isEqualTo(code);
            assertThat(refused.errors()).extracting(FieldError::field).containsExactly(field);
        });
    }

    private Fields patch(String json) throws JsonProcessingException {
        return mergePatch.of(mapper.readTree(json), Fields.class).apply(CURRENT);
    }
}
