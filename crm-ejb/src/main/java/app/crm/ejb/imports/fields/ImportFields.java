package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.StagedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that files can fill, by target. */
public final class ImportFields {

    private static final Map<ImportTarget, List<ImportField>> FIELDS =
            Map.of(ImportTarget.ORGANISATIONS, OrganisationImport.fields(), ImportTarget.PEOPLE, PersonImport.fields());

    private ImportFields() {}

    public static List<ImportField> of(ImportTarget target) {
        return FIELDS.get(target);
    }

    public static Optional<ImportField> find(ImportTarget target, String name) {
        return of(target).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public static List<String> names(ImportTarget target) {
        return of(target).stream().map(ImportField::name).toList();
    }

    /** What records of both kinds have. */
    static List<ImportField> common(String what) {
        return List.of(
                ImportField.longText(
                        "notes",
                        "notes",
                        "notes",
                        "note",
                        "commentaire",
                        "commentaires",
                        "comments",
                        "comment",
                        "remarques"),
                new ImportField(
                        "tags",
                        ImportField.Role.TAGS,
                        List.of(),
                        CellReaders.list(60, cell -> cell),
                        false,
                        List.of("tags", "tag", "etiquettes", "etiquette", "labels", "mots cles")),
                new ImportField(
                        "owner",
                        ImportField.Role.COLUMNS,
                        List.of(StagedColumn.of("owner_id", "bigint"), StagedColumn.of("team_id", "bigint")),
                        CellReaders.owner(),
                        false,
                        List.of(
                                "owner",
                                "proprietaire",
                                "responsable",
                                "charge de compte",
                                "owner email",
                                what + " owner")),
                ImportField.of(
                        "active",
                        StagedColumn.withFallback("active", "boolean", "true"),
                        CellReaders.yesOrNo(),
                        "active",
                        "actif",
                        "is active"),
                ImportField.of(
                        "emailUnsubscribed",
                        StagedColumn.withFallback("email_unsubscribed", "boolean", "false"),
                        CellReaders.yesOrNo(),
                        "email unsubscribed",
                        "emailunsubscribed",
                        "unsubscribed",
                        "desinscrit",
                        "desabonne"));
    }
}
