package app.crm.ejb.imports.fields;

import app.crm.ejb.affiliations.AffiliationRules;
import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CalendarDate;
import java.util.List;
import java.util.stream.Stream;

/** What a file can tell of who works where. */
final class AffiliationImport {

    private AffiliationImport() {}

    static List<ImportField> fields() {
        return Stream.concat(ReferenceFields.one().stream(), work().stream()).toList();
    }

    private static List<ImportField> work() {
        return List.of(
                ImportField.of(
                        "role",
                        StagedColumn.withFallback("role", "text", "'contact'"),
                        CellReaders.choice(CellReaders.words(
                                AffiliationRules.ROLES,
                                "contact principal=main_contact",
                                "principal=main_contact",
                                "decideur=decision_maker",
                                "decisionnaire=decision_maker",
                                "technique=technical",
                                "contact technique=technical",
                                "administratif=administrative",
                                "contact administratif=administrative",
                                "autre=other")),
                        "role"),
                ImportField.of(
                        "primary",
                        StagedColumn.withFallback("is_primary", "boolean", "false"),
                        CellReaders.yesOrNo(),
                        "primary",
                        "is primary",
                        "principale",
                        "organisation principale",
                        "main organisation"),
                ImportField.text(
                        "jobTitle",
                        "job_title",
                        200,
                        "job title",
                        "jobtitle",
                        "fonction",
                        "title",
                        "titre",
                        "poste",
                        "position",
                        "intitule de poste"),
                ImportField.email(
                        "workEmail",
                        "work_email",
                        "work email",
                        "workemail",
                        "email professionnel",
                        "mail professionnel"),
                ImportField.phone(
                        "workPhone",
                        "work_phone",
                        "work phone",
                        "workphone",
                        "phone",
                        "telephone",
                        "tel",
                        "telephone professionnel",
                        "ligne directe",
                        "direct line"),
                day(
                        "startedOn",
                        "started_on",
                        "started on",
                        "startedon",
                        "start date",
                        "date de debut",
                        "debut",
                        "depuis"),
                day("endedOn", "ended_on", "ended on", "endedon", "end date", "date de fin", "fin"));
    }

    private static ImportField day(String name, String column, String... synonyms) {
        return ImportField.of(
                name,
                StagedColumn.of(column, "date"),
                CellReaders.value(cell -> CalendarDate.parse(cell).value().toString()),
                synonyms);
    }
}
