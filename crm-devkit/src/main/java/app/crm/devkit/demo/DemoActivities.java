package app.crm.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.ToLongFunction;

/** Interactions and tasks of the demo firm, placed around the day on which it is loaded, so that it is never stale. */
final class DemoActivities {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final LocalDate today;
    private final ToLongFunction<String> ids;

    /** @param ids of what was created before, by its key */
    DemoActivities(Instant now, ToLongFunction<String> ids) {
        this.today = LocalDate.ofInstant(now, ZONE);
        this.ids = ids;
    }

    ObjectNode interaction(JsonNode row) {
        ObjectNode body = owned(row);
        body.put("occurredAt", moment(row, "days", "time").toString());
        if (row.has("nextDays")) {
            body.put("nextActionAt", moment(row, "nextDays", "nextTime").toString());
        }
        row.path("people").forEach(key -> body.withArray("personIds").add(ids.applyAsLong(key.asText())));
        row.path("organisations")
                .forEach(key -> body.withArray("organisationIds").add(ids.applyAsLong(key.asText())));
        return body;
    }

    ObjectNode task(JsonNode row) {
        ObjectNode body = owned(row);
        Instant dueAt = moment(row, "days", "time");
        body.put("dueAt", dueAt.toString());
        if (row.has("remindHours")) {
            body.put(
                    "remindAt",
                    dueAt.minus(row.path("remindHours").asLong(), ChronoUnit.HOURS)
                            .toString());
        }
        if (row.has("person")) {
            body.put("personId", ids.applyAsLong(row.path("person").asText()));
            body.put("organisationId", ids.applyAsLong(row.path("organisation").asText()));
        }
        return body;
    }

    private ObjectNode owned(JsonNode row) {
        String owner = row.path("owner").asText();
        ObjectNode body = row.path("body").deepCopy();
        body.put("ownerId", ids.applyAsLong(owner)).put("teamId", ids.applyAsLong("team of " + owner));
        if (row.has("assignee")) {
            body.put("assigneeId", ids.applyAsLong(row.path("assignee").asText()));
        }
        return body;
    }

    private Instant moment(JsonNode row, String days, String time) {
        return today.plusDays(row.path(days).asLong())
                .atTime(LocalTime.parse(row.path(time).asText()))
                .atZone(ZONE)
                .toInstant();
    }
}
