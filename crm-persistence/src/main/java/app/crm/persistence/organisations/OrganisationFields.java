package app.crm.persistence.organisations;

import app.crm.persistence.core.Money;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.OwnerId;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Objects;

/**
 * What may be written of an organisation: the body of a create or replace, and what a merge patch is applied to. The
 * phone is as typed; {@code type}, {@code pipelineStage} and {@code active} left out mean other, prospect and yes.
 */
public record OrganisationFields(
        String name,
        String type,
        String category,
        String email,
        String phone,
        String website,
        String address,
        String city,
        String postalCode,
        String country,
        String countryCode,
        String domicile,
        String language,
        String description,
        String notes,
        List<String> tags,

        @JsonAlias("owner") @JsonDeserialize(using = OwnerId.class)
        Long ownerId,

        Long teamId,
        Boolean active,
        Long parentId,
        String lei,
        String registrationNumber,
        String siret,
        AssetsUnderManagement aum,
        List<String> strategies,
        String pipelineStage,
        Money potential,
        Integer probability,
        Boolean emailUnsubscribed,
        CustomValues custom,
        Integer version)
        implements WritableFields {

    public OrganisationFields {
        custom = custom == null ? CustomValues.NONE : custom;
        tags = withoutNulls(tags);
        strategies = withoutNulls(strategies);
        type = type == null ? "other" : type;
        pipelineStage = pipelineStage == null ? "prospect" : pipelineStage;
        active = active == null || active;
        emailUnsubscribed = emailUnsubscribed != null && emailUnsubscribed;
    }

    private static List<String> withoutNulls(List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
