package app.crm.persistence.users;

import app.crm.persistence.records.RecordEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Users who work on the same records. */
@Entity
@Table(name = "team")
public class Team extends RecordEntity {

    @Column(nullable = false)
    private String name;

    private String description;

    @Column(nullable = false)
    private boolean active;

    protected Team() {}

    public Team(TeamFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    public final void apply(TeamFields fields, Instant at) {
        name = fields.name();
        description = fields.description();
        active = fields.active();
        touch(at);
    }

    public String name() {
        return name;
    }

    public TeamFields fields() {
        return new TeamFields(name, description, active, null);
    }
}
