package app.crm.persistence.organisations;

import app.crm.persistence.core.Money;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.StoredRecord;
import app.crm.persistence.records.UserRef;
import java.time.Instant;
import java.util.List;

/**
 * An organisation as every answer shows it.
 *
 * @param phone E.164; what was typed stands beside it
 * @param peopleCount how many people are linked to it, whoever may see them
 */
public record OrganisationDetails(
        long id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Instant deletedAt,
        String name,
        String type,
        String category,
        String email,
        String phone,
        String phoneTyped,
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
        UserRef owner,
        Long teamId,
        boolean active,
        Long parentId,
        String lei,
        String registrationNumber,
        String siret,
        AssetsUnderManagement aum,
        List<String> strategies,
        String pipelineStage,
        Money potential,
        Integer probability,
        boolean emailUnsubscribed,
        Instant lastActivityAt,
        long peopleCount,
        CustomValues custom)
        implements StoredRecord {}
