package app.crm.persistence.views;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.records.TrashableEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A list under a name: what it shows, in which order and how. It belongs to whoever made it. */
@Entity
@Table(name = "saved_view")
@DynamicUpdate
public class SavedView extends TrashableEntity {

    @Column(nullable = false, updatable = false)
    private String resource;

    @Column(nullable = false)
    private String name;

    private String filter;
    private String sort;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> columns = new ArrayList<>();

    @Column(nullable = false)
    private String density;

    @Column(name = "group_by")
    private String group;

    @Column(nullable = false)
    private String shared;

    @Column(name = "owner_id", nullable = false)
    private Long ownerId;

    @Column(name = "team_id")
    private Long teamId;

    protected SavedView() {}

    public SavedView(ViewFields fields, long ownerId, Long teamId, Instant at) {
        super(at);
        this.resource = fields.resource().path();
        this.ownerId = ownerId;
        this.teamId = teamId;
        apply(fields, at);
    }

    /** Takes over every field but the resource; they are expected to be checked. */
    public final void apply(ViewFields fields, Instant at) {
        name = fields.name();
        filter = fields.filter();
        sort = fields.sort();
        columns = new ArrayList<>(fields.columns());
        density = fields.density();
        group = fields.group();
        shared = fields.shared();
        touch(at);
    }

    public ViewFields fields() {
        return new ViewFields(resource(), name, filter, sort, List.copyOf(columns), density, group, shared, null);
    }

    public ResourceType resource() {
        return ResourceType.ofPath(resource).orElseThrow();
    }

    /** The team that sees it once it is shared with a team. */
    public void belongTo(Long newTeamId) {
        teamId = newTeamId;
    }

    public long ownerId() {
        return ownerId;
    }

    public Long teamId() {
        return teamId;
    }

    public String name() {
        return name;
    }
}
