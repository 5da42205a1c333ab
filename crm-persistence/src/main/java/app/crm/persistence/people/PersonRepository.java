package app.crm.persistence.people;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.affiliations.OrganisationRef;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.customfields.CustomSql;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.interactions.LinkTable;
import app.crm.persistence.interactions.LostLinks;
import app.crm.persistence.query.FieldCatalogues;
import app.crm.persistence.query.RowShape;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** People in the database. */
@Repository
public class PersonRepository extends RecordRepository<Person, PersonDetails> {

    private static final Sql COLUMNS = Sql.of("""
                        p.id, p.version, p.created_at, p.updated_at, p.deleted_at, p.first_name, p.last_name, p.full_name,
                        p.email, p.personal_email, p.other_emails, p.phone, p.phone_typed, p.mobile, p.mobile_typed,
                        p.personal_phone, p.personal_phone_typed, p.job_title, p.role, p.country_code, p.language,
                        p.linkedin_url, p.notes, p.owner_id, u.full_name as owner_name, p.team_id, p.active,
                        p.email_unsubscribed, p.consent_given, p.consent_at, p.consent_source, p.last_activity_at,
                        array(select t.name from person_tag pt join tag t on t.id = pt.tag_id
                              where pt.person_id = p.id order by lower(t.name)) as tags,
                        """ + CustomSql.column(ResourceType.PEOPLE, "p") + ",");

    public PersonRepository() {
        super(Person.class, FieldCatalogues.PEOPLE);
    }

    public PersonRepository(EntityManager entities, Database database) {
        super(Person.class, FieldCatalogues.PEOPLE, entities, database);
    }

    @Override
    public RowShape<PersonDetails> shape(ReadAccess access) {
        return new RowShape<>(
                COLUMNS.then(OrganisationRef.ofPerson(access.to(ResourceType.ORGANISATIONS))),
                Sql.of("left join app_user u on u.id = p.owner_id"),
                PersonRepository::details);
    }

    /** With the links to organisations and interactions; tasks lose their person. Who was merged into it stays in the trash. */
    @Override
    public void deletePermanently(long id) {
        LostLinks.remove(database(), LinkTable.PEOPLE, id);
        database().update(Sql.of("delete from affiliation where person_id = ?", id));
        database()
                .update(Sql.of(
                        "update person set merged_into_id = null, version = version + 1 where merged_into_id = ?", id));
        database().update(Sql.of("delete from person where id = ?", id));
    }

    private static PersonDetails details(Row row) {
        return new PersonDetails(
                row.id("id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instant("deleted_at"),
                row.text("first_name"),
                row.text("last_name"),
                row.text("full_name"),
                row.text("email"),
                row.text("personal_email"),
                row.texts("other_emails"),
                row.text("phone"),
                row.text("phone_typed"),
                row.text("mobile"),
                row.text("mobile_typed"),
                row.text("personal_phone"),
                row.text("personal_phone_typed"),
                row.text("job_title"),
                row.text("role"),
                row.text("country_code"),
                row.text("language"),
                row.text("linkedin_url"),
                row.text("notes"),
                row.texts("tags"),
                UserRef.owner(row),
                row.number("team_id"),
                OrganisationRef.read(row.text("organisations")),
                row.is("active"),
                row.is("email_unsubscribed"),
                consent(row),
                row.instant("last_activity_at"),
                CustomValues.ofJson(row.text("custom")));
    }

    private static Consent consent(Row row) {
        Boolean given = row.flag("consent_given");
        Instant at = row.instant("consent_at");
        String source = row.text("consent_source");
        return given == null && at == null && source == null ? null : new Consent(given, at, source);
    }
}
