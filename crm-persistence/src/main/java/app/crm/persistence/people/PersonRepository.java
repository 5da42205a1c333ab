package app.crm.persistence.people;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.affiliations.OrganisationRef;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.records.UserRef;
import java.time.Instant;
import java.util.Optional;

/** People in the database. */
@Repository
public class PersonRepository extends RecordRepository<Person, PersonDetails> {

    /** What a select of people reads from: the person {@code p} with the owner {@code u}. */
    public static final Sql FROM = Sql.of("person p left join app_user u on u.id = p.owner_id");

    /** The columns that {@link #details(Row)} reads. */
    public static Sql columns(AccessPredicate organisations) {
        return Sql.of("""
                        p.id, p.version, p.created_at, p.updated_at, p.deleted_at, p.first_name, p.last_name, p.full_name,
                        p.email, p.personal_email, p.other_emails, p.phone, p.phone_typed, p.mobile, p.mobile_typed,
                        p.personal_phone, p.personal_phone_typed, p.job_title, p.role, p.country_code, p.language,
                        p.linkedin_url, p.notes, p.owner_id, u.full_name as owner_name, p.team_id, p.active,
                        p.email_unsubscribed, p.consent_given, p.consent_at, p.consent_source, p.last_activity_at,
                        array(select t.name from person_tag pt join tag t on t.id = pt.tag_id
                              where pt.person_id = p.id order by lower(t.name)) as tags,""").then(OrganisationRef.ofPerson(organisations));
    }

    public PersonRepository() {
        super(Person.class);
    }

    @Override
    public Optional<PersonDetails> find(ReadAccess access, long id) {
        Sql sql = Sql.of("select")
                .then(columns(access.to(ResourceType.ORGANISATIONS)))
                .then("from")
                .then(FROM)
                .then("where p.id = ? and p.deleted_at is null and", id)
                .then(access.to(ResourceType.PEOPLE).on("p"));
        return database().first(sql, PersonRepository::details);
    }

    @Override
    protected Sql reachable(AccessPredicate access, long id) {
        return Sql.of("select p.id from person p where p.id = ? and", id).then(access.on("p"));
    }

    /** Whether the person exists outside the trash and within reach. */
    public boolean isReachable(AccessPredicate access, long id) {
        Sql sql = reachable(access, id).then("and p.deleted_at is null");
        return database().first(sql, row -> row.id("id")).isPresent();
    }

    /** With the links to organisations. */
    @Override
    public void deletePermanently(long id) {
        database().update(Sql.of("delete from affiliation where person_id = ?", id));
        database().update(Sql.of("delete from person where id = ?", id));
    }

    public static PersonDetails details(Row row) {
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
                row.instant("last_activity_at"));
    }

    private static Consent consent(Row row) {
        Boolean given = row.flag("consent_given");
        Instant at = row.instant("consent_at");
        String source = row.text("consent_source");
        return given == null && at == null && source == null ? null : new Consent(given, at, source);
    }
}
