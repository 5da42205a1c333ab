package app.crm.persistence.users;

import app.crm.persistence.records.RecordEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody who works with the product. Users are deactivated, never deleted: records and history name them. */
@Entity
@Table(name = "app_user")
public class User extends RecordEntity {

    @Column(nullable = false)
    private String email;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "role_id", nullable = false)
    private long roleId;

    @Column(name = "team_id")
    private Long teamId;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String timezone;

    @Column(nullable = false)
    private boolean active;

    protected User() {}

    public User(UserFields fields, long roleId, Instant at) {
        super(at);
        apply(fields, roleId, at);
    }

    /** @param fields complete and checked; the password is not kept here */
    public final void apply(UserFields fields, long newRoleId, Instant at) {
        email = fields.email();
        fullName = fields.fullName();
        roleId = newRoleId;
        teamId = fields.teamId();
        language = fields.language();
        timezone = fields.timezone();
        active = fields.active();
        touch(at);
    }

    public String fullName() {
        return fullName;
    }

    public long roleId() {
        return roleId;
    }

    public boolean active() {
        return active;
    }

    /** @param role the name of the role with {@link #roleId()} */
    public UserFields fields(String role) {
        return new UserFields(email, fullName, role, teamId, language, timezone, active, null, null);
    }
}
