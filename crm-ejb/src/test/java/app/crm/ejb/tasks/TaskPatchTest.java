package app.crm.ejb.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.core.MergePatch;
import app.crm.ejb.core.StrictJson;
import app.crm.persistence.tasks.TaskFields;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Questions that a task answers about itself are no fields of it. */
class TaskPatchTest {

    private final ObjectMapper mapper = StrictJson.newMapper();

    @Test
    void changesOneFieldAndKeepsTheOthers() throws JsonProcessingException {
        TaskFields before = mapper.readValue("{\"title\": \"Call\", \"priority\": \"high\"}", TaskFields.class);
        TaskFields after = new MergePatch(mapper)
                .of(mapper.readTree("{\"status\": \"doing\"}"), TaskFields.class)
                .apply(before);
        assertThat(after).isEqualTo(before.withStatus("doing"));
    }
}
