package app.crm.persistence.bulk;

import app.crm.persistence.bulk.BulkFields.Value;
import app.crm.persistence.core.Money;
import app.crm.persistence.core.Sql;
import app.crm.persistence.interactions.InteractionFields;
import app.crm.persistence.organisations.AssetsUnderManagement;
import app.crm.persistence.organisations.OrganisationFields;
import app.crm.persistence.people.Consent;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.tasks.TaskFields;
import java.util.List;
import java.util.function.Function;

/** What can be set in many records at once, kind by kind. */
final class SettableFields {

    /** The end of an all-day task's day depends on where whoever it belongs to lives. */
    private static final Sql ALL_DAY = Sql.of("t.due_all_day");

    /** Completing such a task makes the next one. */
    private static final Sql RECURRING = Sql.of("t.recurrence is not null");

    private SettableFields() {}

    static BulkFields<PersonFields> people() {
        return BulkFields.with(PersonFields.class, "lastName")
                .text("jobTitle", "job_title", PersonFields::jobTitle)
                .text("role", "role", PersonFields::role)
                .text("countryCode", "country_code", PersonFields::countryCode)
                .text("language", "language", PersonFields::language)
                .text("notes", "notes", PersonFields::notes)
                .column("ownerId", "owner_id", "bigint", PersonFields::ownerId)
                .column("teamId", "team_id", "bigint", PersonFields::teamId)
                .column("active", "active", "boolean", PersonFields::active)
                .column("emailUnsubscribed", "email_unsubscribed", "boolean", PersonFields::emailUnsubscribed)
                .column("consent.given", "consent_given", "boolean", consent(Consent::given))
                .column("consent.at", "consent_at", "timestamptz", consent(Consent::at))
                .column("consent.source", "consent_source", "text", consent(Consent::source));
    }

    private static Function<PersonFields, Object> consent(Function<Consent, Object> part) {
        return fields -> fields.consent() == null ? null : part.apply(fields.consent());
    }

    static BulkFields<OrganisationFields> organisations() {
        return BulkFields.with(OrganisationFields.class, "name")
                .text("type", "type", OrganisationFields::type)
                .text("category", "category", OrganisationFields::category)
                .text("address", "address", OrganisationFields::address)
                .text("city", "city", OrganisationFields::city)
                .text("postalCode", "postal_code", OrganisationFields::postalCode)
                .text("country", "country", OrganisationFields::country)
                .text("countryCode", "country_code", OrganisationFields::countryCode)
                .text("domicile", "domicile", OrganisationFields::domicile)
                .text("language", "language", OrganisationFields::language)
                .text("description", "description", OrganisationFields::description)
                .text("notes", "notes", OrganisationFields::notes)
                .column("ownerId", "owner_id", "bigint", OrganisationFields::ownerId)
                .column("teamId", "team_id", "bigint", OrganisationFields::teamId)
                .column("active", "active", "boolean", OrganisationFields::active)
                .column("strategies", "strategies", "text[]", OrganisationFields::strategies)
                .text("pipelineStage", "pipeline_stage", OrganisationFields::pipelineStage)
                .column("probability", "probability", "smallint", OrganisationFields::probability)
                .column("emailUnsubscribed", "email_unsubscribed", "boolean", OrganisationFields::emailUnsubscribed)
                .columns(
                        "aum",
                        Sql.FALSE,
                        List.of(
                                Value.of("aum_amount", "numeric", aum(AssetsUnderManagement::amount)),
                                Value.of("aum_currency", "text", aum(AssetsUnderManagement::currency)),
                                Value.of("aum_as_of", "date", aum(AssetsUnderManagement::asOf))))
                .columns(
                        "potential",
                        Sql.FALSE,
                        List.of(
                                Value.of("potential_amount", "numeric", potential(Money::amount)),
                                Value.of("potential_currency", "text", potential(Money::currency))))
                .alone("parentId");
    }

    private static Function<OrganisationFields, Object> aum(Function<AssetsUnderManagement, Object> part) {
        return fields -> fields.aum() == null ? null : part.apply(fields.aum());
    }

    private static Function<OrganisationFields, Object> potential(Function<Money, Object> part) {
        return fields -> fields.potential() == null ? null : part.apply(fields.potential());
    }

    static BulkFields<InteractionFields> interactions() {
        return BulkFields.with(InteractionFields.class, "title")
                .text("type", "type", InteractionFields::type)
                .text("title", "title", InteractionFields::title)
                .text("body", "body", InteractionFields::body)
                .text("direction", "direction", InteractionFields::direction)
                .column("durationMinutes", "duration_minutes", "integer", InteractionFields::durationMinutes)
                .text("status", "status", InteractionFields::status)
                .column("assigneeId", "assignee_id", "bigint", InteractionFields::assigneeId)
                .column("ownerId", "owner_id", "bigint", InteractionFields::ownerId)
                .column("teamId", "team_id", "bigint", InteractionFields::teamId)
                .column("nextActionAt", "next_action_at", "timestamptz", InteractionFields::nextActionAt)
                .alone("occurredAt");
    }

    static BulkFields<TaskFields> tasks() {
        return BulkFields.with(TaskFields.class, "title")
                .text("title", "title", TaskFields::title)
                .text("description", "description", TaskFields::description)
                .text("priority", "priority", TaskFields::priority)
                .text("category", "category", TaskFields::category)
                .columns("assigneeId", ALL_DAY, List.of(Value.of("assignee_id", "bigint", TaskFields::assigneeId)))
                .columns("ownerId", ALL_DAY, List.of(Value.of("owner_id", "bigint", TaskFields::ownerId)))
                .column("teamId", "team_id", "bigint", TaskFields::teamId)
                .columns("status", RECURRING, List.of(Value.of("status", "text", TaskFields::status), completion()))
                .alone("dueAt", "dueAllDay", "remindAt", "recurrence", "personId", "organisationId");
    }

    private static Value<TaskFields> completion() {
        return new Value<>(
                "completed_at",
                true,
                (clean, at) -> clean.isDone() ? Sql.of("coalesce(completed_at, ?)", at) : Sql.of("null::timestamptz"));
    }
}
