package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.StagedColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that files can fill with one kind of record. */
public record ImportFields(ImportTarget target, List<ImportField> all) {

    private static final Map<ImportTarget, List<ImportField>> SHIPPED = Map.of(
            ImportTarget.ORGANISATIONS, OrganisationImport.fields(),
            ImportTarget.PEOPLE, PersonImport.fields(),
            ImportTarget.AFFILIATIONS, AffiliationImport.fields(),
            ImportTarget.INTERACTIONS, InteractionImport.fields(),
            ImportTarget.TASKS, TaskImport.fields());

    /** Those that the product ships. */
    public static ImportFields of(ImportTarget target) {
        return new ImportFields(target, SHIPPED.get(target));
    }

    /** These and those that the firm has defined. */
    public ImportFields with(List<ImportField> custom) {
        return new ImportFields(
                target, Stream.concat(all.stream(), custom.stream()).toList());
    }

    public Optional<ImportField> find(String name) {
        return all.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(ImportField::name).toList();
    }

    /** What people and organisations have both. */
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
                tags(),
                owner(what),
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

    static ImportField tags() {
        return ImportField.names(
                "tags",
                ImportField.Role.TAGS,
                CellReaders.list(60, cell -> cell),
                "tags",
                "tag",
                "etiquettes",
                "etiquette",
                "labels",
                "mots cles");
    }

    static ImportField owner(String what) {
        return ImportField.of(
                "owner",
                List.of(StagedColumn.of("owner_id", "bigint"), StagedColumn.of("team_id", "bigint")),
                CellReaders.owner(),
                "owner",
                "owner email",
                "proprietaire",
                "responsable",
                "charge de compte",
                what + " owner");
    }
}
