package app.crm.persistence.search;

import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Row;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the few records and files that a search shows. Their ids come from a search that has checked who may see them. */
@Repository
public class FoundRecordRepository {

    private static final String PEOPLE = """
            select p.id, p.full_name as name, p.email, p.personal_email, p.other_emails,
                coalesce(p.phone_typed, p.phone) as phone, p.phone as phone_number,
                coalesce(p.mobile_typed, p.mobile) as mobile, p.mobile as mobile_number,
                coalesce(p.personal_phone_typed, p.personal_phone) as personal_phone,
                p.personal_phone as personal_phone_number, p.job_title, p.role, p.notes,
                array(select o.name from affiliation a join organisation o on o.id = a.organisation_id
                    where a.person_id = p.id and a.deleted_at is null and o.deleted_at is null
                    order by a.is_primary desc, a.id) as organisations,
                array(select concat_ws(' ', a.job_title, a.work_email, coalesce(a.work_phone_typed, a.work_phone))
                    from affiliation a where a.person_id = p.id and a.deleted_at is null) as affiliations,
                array(select t.name from person_tag pt join tag t on t.id = pt.tag_id where pt.person_id = p.id
                    order by t.name) as tags,
                case when p.custom <> '{}' then jsonb_path_query_array(p.custom, '$.*')::text end as custom
            from person p where p.id = any (?)""";

    private static final String ORGANISATIONS = """
            select o.id, o.name, o.email, o.website, coalesce(o.phone_typed, o.phone) as phone, o.phone as phone_number,
                o.lei, o.registration_number, o.siret, o.address, o.postal_code, o.city, o.country, o.country_code,
                o.strategies, o.description, o.notes,
                array(select t.name from organisation_tag ot join tag t on t.id = ot.tag_id
                    where ot.organisation_id = o.id order by t.name) as tags,
                case when o.custom <> '{}' then jsonb_path_query_array(o.custom, '$.*')::text end as custom
            from organisation o where o.id = any (?)""";

    private static final String INTERACTIONS = """
            select i.id, i.title, i.body, i.type, to_char(i.occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day,
                array(select ip.name from interaction_participant ip
                    where ip.interaction_id = i.id and ip.name is not null order by ip.id) as participants,
                array(select ip.email from interaction_participant ip
                    where ip.interaction_id = i.id and ip.email is not null order by ip.id) as emails,
                array(select t.name from interaction_tag it join tag t on t.id = it.tag_id
                    where it.interaction_id = i.id order by t.name) as tags,
                case when i.custom <> '{}' then jsonb_path_query_array(i.custom, '$.*')::text end as custom
            from interaction i where i.id = any (?)""";

    private static final String TASKS = """
            select t.id, t.title, t.description, t.category, t.status,
                to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD') as day,
                case when t.custom <> '{}' then jsonb_path_query_array(t.custom, '$.*')::text end as custom
            from task t where t.id = any (?)""";

    @Inject
    Database database;

    public List<FoundRecord> get(SearchSource source, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return switch (source) {
            case PEOPLE -> database.list(Sql.of(PEOPLE, ids), FoundRecordRepository::person);
            case ORGANISATIONS -> database.list(Sql.of(ORGANISATIONS, ids), FoundRecordRepository::organisation);
            case INTERACTIONS -> database.list(Sql.of(INTERACTIONS, ids), FoundRecordRepository::interaction);
            case TASKS -> database.list(Sql.of(TASKS, ids), FoundRecordRepository::task);
            case FILE_PEOPLE -> files(source, "p.full_name", "person p on p.id = f.record_id", ids);
            case FILE_ORGANISATIONS -> files(source, "o.name", "organisation o on o.id = f.record_id", ids);
            case FILE_INTERACTIONS -> files(source, "i.title", "interaction i on i.id = f.record_id", ids);
            case FILE_TASKS -> files(source, "t.title", "task t on t.id = f.record_id", ids);
        };
    }

    /** Files are told apart by the record that they hang on. */
    private List<FoundRecord> files(SearchSource source, String title, String join, Collection<Long> ids) {
        Sql query = Sql.of(
                "select f.id, f.record_id, f.name, " + title + " as title from " + source.code() + " f join " + join
                        + " where f.id = any (?)",
                ids);
        return database.list(
                query,
                row -> new FoundRecord(
                        source,
                        row.id("id"),
                        row.id("record_id"),
                        row.text("name"),
                        Objects.requireNonNullElse(row.text("title"), ""),
                        List.of(new FoundText("name", row.text("name")))));
    }

    private static FoundRecord person(Row row) {
        List<FoundText> texts = new ArrayList<>();
        add(texts, "name", row.text("name"));
        add(texts, "email", row.text("email"));
        add(texts, "organisation", row.texts("organisations"));
        add(texts, "jobTitle", row.text("job_title"));
        add(texts, "phone", row.text("phone"), row.text("phone_number"));
        add(texts, "mobile", row.text("mobile"), row.text("mobile_number"));
        add(texts, "personalPhone", row.text("personal_phone"), row.text("personal_phone_number"));
        add(texts, "personalEmail", row.text("personal_email"));
        add(texts, "otherEmails", row.texts("other_emails"));
        add(texts, "tags", row.texts("tags"));
        add(texts, "role", row.text("role"));
        add(texts, "affiliations", row.texts("affiliations"));
        add(texts, "custom", row.text("custom"));
        add(texts, "notes", row.text("notes"));
        return FoundRecord.of(
                SearchSource.PEOPLE,
                row.id("id"),
                Objects.requireNonNullElse(row.text("name"), Objects.requireNonNullElse(row.text("email"), "")),
                joined(
                        row.text("job_title"),
                        row.texts("organisations").stream().findFirst().orElse(null)),
                texts);
    }

    private static FoundRecord organisation(Row row) {
        List<FoundText> texts = new ArrayList<>();
        for (String field : List.of("name", "email", "website")) {
            add(texts, field, row.text(field));
        }
        add(texts, "phone", row.text("phone"), row.text("phone_number"));
        add(texts, "lei", row.text("lei"));
        add(texts, "registrationNumber", row.text("registration_number"));
        add(texts, "siret", row.text("siret"));
        add(texts, "city", row.text("city"));
        add(texts, "address", row.text("address"));
        add(texts, "postalCode", row.text("postal_code"));
        add(texts, "country", row.text("country"));
        add(texts, "tags", row.texts("tags"));
        add(texts, "strategies", row.texts("strategies"));
        add(texts, "custom", row.text("custom"));
        add(texts, "description", row.text("description"));
        add(texts, "notes", row.text("notes"));
        return FoundRecord.of(
                SearchSource.ORGANISATIONS,
                row.id("id"),
                row.text("name"),
                joined(row.text("city"), row.text("country_code")),
                texts);
    }

    private static FoundRecord interaction(Row row) {
        List<FoundText> texts = new ArrayList<>();
        add(texts, "title", row.text("title"));
        add(texts, "participants", row.texts("participants"));
        add(texts, "participants", row.texts("emails"));
        add(texts, "tags", row.texts("tags"));
        add(texts, "custom", row.text("custom"));
        add(texts, "body", row.text("body"));
        return FoundRecord.of(
                SearchSource.INTERACTIONS,
                row.id("id"),
                row.text("title"),
                joined(row.text("type"), row.text("day")),
                texts);
    }

    private static FoundRecord task(Row row) {
        List<FoundText> texts = new ArrayList<>();
        add(texts, "title", row.text("title"));
        add(texts, "category", row.text("category"));
        add(texts, "custom", row.text("custom"));
        add(texts, "description", row.text("description"));
        return FoundRecord.of(
                SearchSource.TASKS,
                row.id("id"),
                row.text("title"),
                joined(row.text("status"), row.text("day")),
                texts);
    }

    private static void add(List<FoundText> texts, String field, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new FoundText(field, text));
        }
    }

    /** A number as it was typed and, where that differs, as it is dialled. */
    private static void add(List<FoundText> texts, String field, String typed, String number) {
        add(texts, field, typed);
        if (number != null && !number.equals(typed)) {
            add(texts, field, number);
        }
    }

    private static void add(List<FoundText> texts, String field, List<String> values) {
        add(texts, field, String.join(", ", values));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
