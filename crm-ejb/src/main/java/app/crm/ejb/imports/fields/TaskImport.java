package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.tasks.TaskFields;
import java.util.List;
import java.util.stream.Stream;

/** What a file can tell of things to do. */
final class TaskImport {

    private TaskImport() {}

    static List<ImportField> fields() {
        return Stream.of(content(), state(), ReferenceFields.one(), List.of(ImportFields.owner("task")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ImportField> content() {
        return List.of(
                ImportField.text(
                        "title",
                        "title",
                        500,
                        "title",
                        "titre",
                        "task",
                        "tache",
                        "subject",
                        "sujet",
                        "objet",
                        "intitule",
                        "libelle",
                        "a faire"),
                ImportField.longText(
                        "description",
                        "description",
                        "description",
                        "details",
                        "notes",
                        "note",
                        "commentaire",
                        "commentaires",
                        "comments"),
                ImportField.of(
                        "dueAt",
                        List.of(
                                StagedColumn.of("due_at", "timestamptz"),
                                StagedColumn.withFallback("due_all_day", "boolean", "false")),
                        TimeReaders.due(),
                        "due at",
                        "dueat",
                        "due date",
                        "due",
                        "echeance",
                        "date d echeance",
                        "deadline",
                        "date limite",
                        "pour le",
                        "date"),
                ImportField.text("category", "category", 100, "category", "categorie", "type"));
    }

    private static List<ImportField> state() {
        return List.of(
                ImportField.of(
                        "status",
                        StagedColumn.withFallback("status", "text", "'todo'"),
                        CellReaders.choice(CellReaders.words(
                                TaskFields.STATUSES,
                                "a faire=todo",
                                "to do=todo",
                                "open=todo",
                                "ouverte=todo",
                                "not started=todo",
                                "non commence=todo",
                                "en cours=doing",
                                "in progress=doing",
                                "fait=done",
                                "faite=done",
                                "termine=done",
                                "terminee=done",
                                "completed=done",
                                "closed=done",
                                "annule=cancelled",
                                "annulee=cancelled",
                                "canceled=cancelled")),
                        "status",
                        "statut",
                        "etat"),
                ImportField.of(
                        "priority",
                        StagedColumn.withFallback("priority", "text", "'normal'"),
                        CellReaders.choice(CellReaders.words(
                                TaskFields.PRIORITIES,
                                "basse=low",
                                "faible=low",
                                "normale=normal",
                                "moyenne=normal",
                                "medium=normal",
                                "haute=high",
                                "elevee=high",
                                "importante=high",
                                "critique=critical",
                                "urgent=critical",
                                "urgente=critical")),
                        "priority",
                        "priorite"),
                ImportField.of(
                        "completedAt",
                        StagedColumn.of("completed_at", "timestamptz"),
                        TimeReaders.moment(),
                        "completed at",
                        "completedat",
                        "completed on",
                        "fait le",
                        "terminee le",
                        "date de fin"),
                ImportField.of(
                        "assignee",
                        StagedColumn.of("assignee_id", "bigint"),
                        CellReaders.assignee(),
                        "assignee",
                        "assignee email",
                        "assigne a",
                        "affecte a",
                        "assigned to",
                        "charge de"));
    }
}
