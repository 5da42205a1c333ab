package app.crm.persistence.duplicates;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import jakarta.inject.Inject;
import java.util.List;

/** Finds records that resemble one that is being typed, through the same keys and by the same comparison as the scan. */
@Repository
public class LookalikeRepository {

    /** The last word of a name counts as the surname. */
    private static final String PERSON = """
            select row(0, nullif(regexp_replace(words, '\\s*\\S+$', ''), ''), nullif(substring(words from '\\S+$'), ''),
                nullif(duplicate_name_key(words), ''), array_remove(array[lower(?)], null),
                array_remove(array[?::text], null), array_remove(array[?::text], null), '{}', null)::person_face as f
            from (select coalesce(search_words(?), '') as words) typed""";

    private static final String ORGANISATION = """
            select row(0, search_words(?), duplicate_core(?), duplicate_host(?), duplicate_firm_domain(?), ?::text, ?::text, ?::text,
                nullif(upper(regexp_replace(?, '[^[:alnum:]]', '', 'g')), ''), null, null)::organisation_face as f""";

    /** A name alone is worth a look here, while nobody has to go through a queue. */
    private static final int WORTH_A_LOOK = 40;

    @Inject
    Database database;

    protected LookalikeRepository() {}

    public LookalikeRepository(Database database) {
        this.database = database;
    }

    /** Those within reach, the most alike first. */
    public List<Lookalike> of(DuplicateKind kind, AccessPredicate access, TypedRecord typed, int limit) {
        String table = kind.table();
        Sql sql = Sql.of("with typed as materialized (")
                .then(kind == DuplicateKind.PEOPLE ? person(typed) : organisation(typed))
                .then("), candidate as materialized (select distinct k.record_id from typed"
                        + " cross join unnest(" + table
                        + "_keys(f)) as wanted cross join lateral (select record_id from "
                        + table + "_key where key = wanted limit 51) k)")
                .then("select r.id, " + kind.name("r") + " as name, " + kind.detail("r") + " as detail,"
                        + " (l).score, (l).reasons from (select face, " + table + "_likeness(f, face) as l from typed"
                        + " cross join " + table + "_faces(array(select record_id from candidate)) as face offset 0) x")
                .then("join " + table + " r on r.id = (face).record_id where (l).score >= ? and", WORTH_A_LOOK)
                .then(access.on("r"))
                .then("order by (l).score desc, r.id limit ?", limit);
        return database.list(
                sql,
                row -> new Lookalike(
                        row.id("id"),
                        row.text("name"),
                        row.text("detail"),
                        row.integer("score"),
                        row.texts("reasons")));
    }

    private static Sql person(TypedRecord typed) {
        return Sql.of(PERSON, typed.email(), typed.phone(), typed.phone(), typed.name());
    }

    private static Sql organisation(TypedRecord typed) {
        return Sql.of(
                ORGANISATION,
                typed.name(),
                typed.name(),
                typed.website(),
                typed.email(),
                typed.phone(),
                typed.lei(),
                typed.siret(),
                typed.registrationNumber());
    }
}
