package app.crm.persistence.people;

import app.crm.persistence.affiliations.OrganisationRef;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import java.time.Instant;
import java.util.List;

/** A person as every answer shows them. Phones are E.164; what was typed stands beside them. */
public record PersonDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String firstName,
        String lastName,
        String fullName,
        String email,
        String personalEmail,
        List<String> otherEmails,
        String phone,
        String phoneTyped,
        String mobile,
        String mobileTyped,
        String personalPhone,
        String personalPhoneTyped,
        String jobTitle,
        String role,
        String countryCode,
        String language,
        String linkedinUrl,
        String notes,
        List<String> tags,
        UserRef owner,
        Long teamId,
        List<OrganisationRef> organisations,
        boolean active,
        boolean emailUnsubscribed,
        Consent consent,
        Instant lastActivityAt,
        CustomValues custom)
        implements StoredRecord {}
