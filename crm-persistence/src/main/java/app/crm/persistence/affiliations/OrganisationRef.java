package app.crm.persistence.affiliations;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.JsonColumn;
import app.crm.persistence.core.Sql;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/**
 * One of a person's organisations, as the person's own answers show it.
 *
 * @param id the organisation
 * @param affiliationId the link between both
 */
public record OrganisationRef(
        long id,
        long affiliationId,
        String name,
        String role,
        @JsonProperty("primary") boolean primary,
        String jobTitle) {

    private static final TypeReference<List<OrganisationRef>> LIST = new TypeReference<>() {};

    /** Select expression for the organisations of person {@code p}, the primary one first, as far as the caller sees them. */
    public static Sql ofPerson(AccessPredicate organisations) {
        return Sql.of("""
                        (select jsonb_agg(jsonb_build_object('id', o.id, 'affiliationId', a.id, 'name', o.name,
                            'role', a.role, 'primary', a.is_primary, 'jobTitle', a.job_title)
                            order by a.is_primary desc, a.ended_on nulls first, o.sort_name, a.id)
                         from affiliation a join organisation o on o.id = a.organisation_id
                         where a.person_id = p.id and a.deleted_at is null and o.deleted_at is null and""").then(organisations.on("o")).then(") as organisations");
    }

    public static List<OrganisationRef> read(String json) {
        return json == null ? List.of() : JsonColumn.read(json, LIST);
    }
}
