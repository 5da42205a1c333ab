package app.crm.persistence.records;

import app.crm.persistence.customfields.CustomValues;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A record for which the firm can define fields of its own. */
@MappedSuperclass
public abstract class CustomisableEntity extends TrashableEntity {

    @Column(nullable = false, columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String custom = CustomValues.NONE.json();

    protected CustomisableEntity() {}

    protected CustomisableEntity(Instant createdAt) {
        super(createdAt);
    }

    public CustomValues custom() {
        return CustomValues.ofJson(custom);
    }

    /** Expected to be checked and normalised. */
    protected void setCustom(CustomValues values) {
        if (!values.equals(custom())) {
            custom = values.json();
        }
    }
}
