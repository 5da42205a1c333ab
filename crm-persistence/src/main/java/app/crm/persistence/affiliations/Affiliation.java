package app.crm.persistence.affiliations;

import app.crm.persistence.records.CustomisableEntity;
import app.crm.persistence.records.Phone;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

/** A person's place in an organisation, now or once. A person has one primary affiliation at most. */
@Entity
@Table(name = "affiliation")
@DynamicUpdate
public class Affiliation extends CustomisableEntity {

    @Column(name = "person_id", nullable = false)
    private Long personId;

    @Column(name = "organisation_id", nullable = false)
    private Long organisationId;

    @Column(nullable = false)
    private String role;

    @Column(name = "is_primary", nullable = false)
    private boolean primary;

    @Column(name = "job_title")
    private String jobTitle;

    @Column(name = "work_email")
    private String workEmail;

    @Embedded
    @AttributeOverride(name = "e164", column = @Column(name = "work_phone"))
    @AttributeOverride(name = "typed", column = @Column(name = "work_phone_typed"))
    private Phone workPhone;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected Affiliation() {}

    public Affiliation(AffiliationFields fields, Instant at) {
        super(at);
        apply(fields, at);
    }

    /** Takes over every field; they are expected to be checked and normalised. */
    public final void apply(AffiliationFields fields, Instant at) {
        personId = fields.personId();
        organisationId = fields.organisationId();
        role = fields.role();
        primary = fields.primary();
        jobTitle = fields.jobTitle();
        workEmail = fields.workEmail();
        workPhone = Phone.of(fields.workPhone(), null, workPhone);
        startedOn = fields.startedOn();
        endedOn = fields.endedOn();
        setCustom(fields.custom());
        touch(at);
    }

    public AffiliationFields fields() {
        return new AffiliationFields(
                personId,
                organisationId,
                role,
                primary,
                jobTitle,
                workEmail,
                Phone.e164(workPhone),
                startedOn,
                endedOn,
                custom(),
                null);
    }

    public long personId() {
        return personId;
    }

    public long organisationId() {
        return organisationId;
    }

    public boolean primary() {
        return primary;
    }
}
