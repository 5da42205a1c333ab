package app.crm.persistence.affiliations;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.StoredRecord;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;

/** An affiliation as every answer shows it, with the names of both ends. */
public record AffiliationDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        long personId,
        String personName,
        String personEmail,
        long organisationId,
        String organisationName,
        String role,
        @JsonProperty("primary") boolean primary,
        String jobTitle,
        String workEmail,
        String workPhone,
        String workPhoneTyped,
        LocalDate startedOn,
        LocalDate endedOn,
        CustomValues custom)
        implements StoredRecord {}
