package app.crm.persistence.people;

import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.OwnerId;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Objects;

/**
 * What may be written of a person: the body of a create or replace, and what a merge patch is applied to. Phones are as
 * typed; {@code active} and {@code emailUnsubscribed} left out mean yes and no.
 */
public record PersonFields(
        String firstName,
        String lastName,
        String email,
        String personalEmail,
        List<String> otherEmails,
        String phone,
        String mobile,
        String personalPhone,
        String jobTitle,
        String role,
        String countryCode,
        String language,
        String linkedinUrl,
        String notes,
        List<String> tags,

        @JsonAlias("owner") @JsonDeserialize(using = OwnerId.class)
        Long ownerId,

        Long teamId,
        Boolean active,
        Boolean emailUnsubscribed,
        Consent consent,
        CustomValues custom,
        Integer version)
        implements WritableFields {

    public PersonFields {
        custom = custom == null ? CustomValues.NONE : custom;
        otherEmails = withoutNulls(otherEmails);
        tags = withoutNulls(tags);
        active = active == null || active;
        emailUnsubscribed = emailUnsubscribed != null && emailUnsubscribed;
    }

    private static List<String> withoutNulls(List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
