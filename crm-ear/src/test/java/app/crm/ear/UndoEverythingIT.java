package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Two hundred operations that a seed decides ({@code -Dcrm.test.seed=…} repeats them), then the undo of each, the last
 * one first: every recorded table holds, byte for byte, what it held before.
 */
class UndoEverythingIT {

    private static final int OPERATIONS = 200;

    private final Api admin = Api.admin();

    @Test
    void whateverWasDoneIsTakenBack() throws Exception {
        long seed = Long.getLong("crm.test.seed", ThreadLocalRandom.current().nextLong());
        SortedMap<String, String> before = BusinessTables.content();
        RandomWork work = new RandomWork(admin, seed);
        work.perform(OPERATIONS);
        String how = "seed " + seed + "\n" + String.join("\n", work.told());
        assertThat(BusinessTables.content()).as(how).isNotEqualTo(before);

        List<String> newestFirst = new ArrayList<>(work.changeSets());
        Collections.reverse(newestFirst);
        for (String changeSet : newestFirst) {
            JsonNode undo = admin.post("change-sets/" + changeSet + "/undo", Map.of())
                    .expect(200)
                    .json();
            assertThat(List.of(undo.path("kept").asInt(), undo.path("blocked").asInt()))
                    .as("undo of " + changeSet + ": " + undo + "\n" + how)
                    .containsExactly(0, 0);
        }

        assertThat(differences(before, BusinessTables.content())).as(how).isEmpty();
    }

    private static List<String> differences(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((row, content) -> {
            if (!content.equals(after.get(row))) {
                differences.add(row + " was " + content + " is " + after.get(row));
            }
        });
        after.keySet().stream()
                .filter(row -> !before.containsKey(row))
                .forEach(row -> differences.add(row + " was not there, is " + after.get(row)));
        return differences;
    }
}
