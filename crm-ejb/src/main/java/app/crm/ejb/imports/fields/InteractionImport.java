package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.interactions.InteractionFields;
import java.util.List;
import java.util.stream.Stream;

/** What a file can tell of calls, meetings, mails and notes. */
final class InteractionImport {

    private InteractionImport() {}

    static List<ImportField> fields() {
        return Stream.of(
                        content(),
                        ReferenceFields.many(),
                        work(),
                        List.of(ImportFields.tags(), ImportFields.owner("interaction")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ImportField> content() {
        return List.of(
                ImportField.of(
                        "type",
                        StagedColumn.withFallback("type", "text", "'note'"),
                        CellReaders.choice(CellReaders.words(
                                InteractionFields.TYPES,
                                "appel=call",
                                "appel telephonique=call",
                                "telephone=call",
                                "phone=call",
                                "phone call=call",
                                "e mail=email",
                                "mail=email",
                                "courriel=email",
                                "reunion=meeting",
                                "rendez vous=meeting",
                                "rdv=meeting",
                                "visite=meeting",
                                "visit=meeting",
                                "visio=video",
                                "visioconference=video",
                                "video call=video",
                                "teams=video",
                                "zoom=video",
                                "compte rendu=note",
                                "memo=note",
                                "autre=other")),
                        "type",
                        "type d interaction",
                        "interaction type",
                        "canal",
                        "channel",
                        "nature"),
                ImportField.text(
                        "title", "title", 500, "title", "titre", "subject", "sujet", "objet", "intitule", "libelle"),
                ImportField.longText(
                        "body",
                        "body",
                        "body",
                        "description",
                        "details",
                        "notes",
                        "note",
                        "compte rendu",
                        "commentaire",
                        "commentaires",
                        "comments",
                        "contenu",
                        "texte"),
                ImportField.of(
                        "direction",
                        StagedColumn.of("direction", "text"),
                        CellReaders.choice(CellReaders.words(
                                InteractionFields.DIRECTIONS,
                                "entrant=in",
                                "entrante=in",
                                "recu=in",
                                "inbound=in",
                                "incoming=in",
                                "sortant=out",
                                "sortante=out",
                                "emis=out",
                                "outbound=out",
                                "outgoing=out",
                                "interne=internal")),
                        "direction",
                        "sens"));
    }

    private static List<ImportField> work() {
        return List.of(
                ImportField.of(
                        "occurredAt",
                        StagedColumn.of("occurred_at", "timestamptz"),
                        TimeReaders.moment(),
                        "occurred at",
                        "occurredat",
                        "date",
                        "date et heure",
                        "date time",
                        "datetime",
                        "quand",
                        "when",
                        "date de l interaction",
                        "date du rendez vous",
                        "start",
                        "debut"),
                ImportField.of(
                        "durationMinutes",
                        StagedColumn.of("duration_minutes", "integer"),
                        TimeReaders.minutes(),
                        "duration minutes",
                        "durationminutes",
                        "duration",
                        "duree",
                        "minutes",
                        "duree minutes"),
                ImportField.of(
                        "status",
                        StagedColumn.of("status", "text"),
                        CellReaders.choice(CellReaders.words(
                                InteractionFields.STATUSES,
                                "a faire=todo",
                                "to do=todo",
                                "planned=todo",
                                "prevu=todo",
                                "en cours=in_progress",
                                "fait=done",
                                "faite=done",
                                "termine=done",
                                "terminee=done",
                                "completed=done")),
                        "status",
                        "statut",
                        "etat"),
                ImportField.of(
                        "assignee",
                        StagedColumn.of("assignee_id", "bigint"),
                        CellReaders.assignee(),
                        "assignee",
                        "assignee email",
                        "assigne a",
                        "affecte a",
                        "assigned to",
                        "charge de"),
                ImportField.of(
                        "nextActionAt",
                        StagedColumn.of("next_action_at", "timestamptz"),
                        TimeReaders.moment(),
                        "next action at",
                        "nextactionat",
                        "next action",
                        "prochaine action",
                        "relance",
                        "follow up"));
    }
}
