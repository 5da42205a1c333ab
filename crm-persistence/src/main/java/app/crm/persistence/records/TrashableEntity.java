package app.crm.persistence.records;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A record that is deleted into the trash first, from where it can be restored for 30 days. */
@MappedSuperclass
public abstract class TrashableEntity extends RecordEntity {

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected TrashableEntity() {}

    protected TrashableEntity(Instant createdAt) {
        super(createdAt);
    }

    public boolean inTrash() {
        return deletedAt != null;
    }

    public void moveToTrash(Instant at) {
        deletedAt = at;
        touch(at);
    }

    public void restore(Instant at) {
        deletedAt = null;
        touch(at);
    }
}
