package app.crm.persistence.interactions;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.OwnerId;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What may be written of an interaction: the body of a create or replace, and what a merge patch is applied to. Type and
 * status left out mean a note that is still to be treated; {@code occurredAt} left out means now, or stays as it was.
 */
public record InteractionFields(
        String type,
        String title,
        String body,
        String direction,
        Instant occurredAt,
        Integer durationMinutes,
        List<Long> personIds,
        List<Long> organisationIds,
        List<Participant> participants,
        List<String> tags,
        String status,

        @JsonAlias("assignee") @JsonDeserialize(using = OwnerId.class)
        Long assigneeId,

        @JsonAlias("owner") @JsonDeserialize(using = OwnerId.class)
        Long ownerId,

        Long teamId,
        Instant nextActionAt,
        CustomValues custom,
        Integer version)
        implements WritableFields {

    public static final List<String> TYPES = List.of("call", "email", "meeting", "video", "note", "other");
    public static final List<String> DIRECTIONS = List.of("in", "out", "internal");
    public static final List<String> STATUSES = List.of("todo", "in_progress", "done");

    public InteractionFields {
        custom = custom == null ? CustomValues.NONE : custom;
        type = type == null ? "note" : type;
        status = status == null ? "todo" : status;
        personIds = sorted(personIds);
        organisationIds = sorted(organisationIds);
        participants = withoutNulls(participants);
        tags = withoutNulls(tags);
    }

    private static List<Long> sorted(List<Long> ids) {
        return withoutNulls(ids).stream().distinct().sorted().toList();
    }

    private static <T> List<T> withoutNulls(List<T> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).distinct().toList();
    }
}
