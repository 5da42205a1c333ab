package app.crm.persistence.records;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every stored record carries: identity, optimistic lock and when it was made and last changed. */
@MappedSuperclass
public abstract class RecordEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected RecordEntity() {}

    protected RecordEntity(Instant createdAt) {
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public Long id() {
        return id;
    }

    /** False for one that stands for any record: what would become of each is tried on it. */
    public boolean isStored() {
        return id != null;
    }

    public int version() {
        return version;
    }

    protected void touch(Instant at) {
        updatedAt = at;
    }
}
