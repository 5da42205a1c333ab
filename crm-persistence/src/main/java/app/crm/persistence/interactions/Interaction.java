package app.crm.persistence.interactions;

import app.crm.persistence.records.CustomisableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** Something that happened with people or organisations, or is planned, and what is to follow from it. */
@Entity
@Table(name = "interaction")
@DynamicUpdate
public class Interaction extends CustomisableEntity {

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private String title;

    private String body;

    private String direction;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "duration_minutes")
    private Integer durationMinutes;

    @Column(nullable = false)
    private String status;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(name = "next_action_at")
    private Instant nextActionAt;

    protected Interaction() {}

    public Interaction(InteractionFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    /** Takes over every field; they are expected to be checked and normalised. */
    public final void apply(InteractionFields fields, Instant at) {
        type = fields.type();
        title = fields.title();
        body = fields.body();
        direction = fields.direction();
        occurredAt = fields.occurredAt();
        durationMinutes = fields.durationMinutes();
        status = fields.status();
        assigneeId = fields.assigneeId();
        ownerId = fields.ownerId();
        teamId = fields.teamId();
        nextActionAt = fields.nextActionAt();
        setCustom(fields.custom());
        touch(at);
    }

    /** The writable part as it is now, with what the caller read of the links beside it. */
    public InteractionFields fields(
            List<Long> personIds, List<Long> organisationIds, List<Participant> participants, List<String> tags) {
        return new InteractionFields(
                type,
                title,
                body,
                direction,
                occurredAt,
                durationMinutes,
                personIds,
                organisationIds,
                participants,
                tags,
                status,
                assigneeId,
                ownerId,
                teamId,
                nextActionAt,
                custom(),
                null);
    }

    public void giveTo(Long newOwnerId, Long newTeamId) {
        ownerId = newOwnerId;
        teamId = newTeamId;
    }

    public String title() {
        return title;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Long assigneeId() {
        return assigneeId;
    }

    public Long ownerId() {
        return ownerId;
    }

    public Long teamId() {
        return teamId;
    }
}
