package app.crm.persistence.affiliations;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.WritableFields;
import java.time.LocalDate;

/** What may be written of the link between a person and an organisation; {@code role} left out means contact. */
public record AffiliationFields(
        Long personId,
        Long organisationId,
        String role,
        Boolean primary,
        String jobTitle,
        String workEmail,
        String workPhone,
        LocalDate startedOn,
        LocalDate endedOn,
        CustomValues custom,
        Integer version)
        implements WritableFields {

    public AffiliationFields {
        custom = custom == null ? CustomValues.NONE : custom;
        role = role == null ? "contact" : role;
        primary = primary != null && primary;
    }
}
