package app.crm.persistence.tags;

import app.crm.persistence.records.RecordEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A word that the firm marks records with. Its name is unique whatever the case. */
@Entity
@Table(name = "tag")
public class Tag extends RecordEntity {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String colour;

    protected Tag() {}

    public Tag(TagFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    public final void apply(TagFields fields, Instant at) {
        name = fields.name();
        colour = fields.colour();
        touch(at);
    }

    public TagFields fields() {
        return new TagFields(name, colour, null);
    }
}
