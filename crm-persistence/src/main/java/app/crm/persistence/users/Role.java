package app.crm.persistence.users;

import app.crm.persistence.records.RecordEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A named set of permissions that users have. The lines of its matrix are rows of their own. */
@Entity
@Table(name = "role")
public class Role extends RecordEntity {

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "built_in", nullable = false, updatable = false)
    private boolean builtIn;

    protected Role() {}

    /** @param builtIn whether the product ships it, so that it can't be removed */
    public Role(String name, String displayName, boolean builtIn, Instant at) {
        super(at);
        this.name = name;
        this.displayName = displayName;
        this.builtIn = builtIn;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public boolean builtIn() {
        return builtIn;
    }

    /** Notes a change of the name shown or of the matrix, so that the version rises with both. */
    public void change(String newDisplayName, Instant at) {
        displayName = newDisplayName;
        touch(at);
    }
}
