package app.crm.ejb.imports;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.ForbiddenException;
import app.crm.ejb.core.InvalidException;
import app.crm.ejb.imports.fields.AmountUnits;
import app.crm.ejb.imports.fields.ColumnPlan;
import app.crm.ejb.imports.fields.ImportField;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.imports.fields.RowContext;
import app.crm.ejb.imports.fields.UnitQuestion;
import app.crm.ejb.security.Caller;
import app.crm.persistence.access.Action;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.imports.ImportMode;
import app.crm.persistence.imports.ImportPlan;
import app.crm.persistence.imports.ImportRules;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.MatchKey;
import app.crm.persistence.imports.OnDuplicate;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.CurrencyCode;
import app.crm.persistence.values.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what the caller asked for into a plan, or says which part of it can't be done. */
@ApplicationScoped
public class ImportPlanner {

    private static final String DEFAULT_CURRENCY = "EUR";

    @Inject
    Assignment assignment;

    @Inject
    ImportOwners owners;

    @Inject
    OfferedFields offered;

    /** @param caller in whose name, and with whose permissions, the records are written */
    PreparedImport prepare(ImportSource source, ImportOptions options, Caller caller) {
        ImportTarget target = source.target();
        requirePermissions(target, source.mapping(), caller);
        ImportFields fields = offered.of(target);
        ColumnPlan columns = ColumnPlan.of(fields, source.mapping());
        FieldChecks checks = new FieldChecks();
        Ownership ownership = ownership(target, options, caller, checks);
        List<MatchKey> keys = keys(target, columns, options, checks);
        checkModes(target, columns, options, keys, checks);
        checkRequired(fields, columns, options, checks);
        String region = checks.value(
                "phoneCountry",
                options.phoneCountry(),
                typed -> CountryCode.parse(typed).value());
        String currency = checks.value(
                "currency",
                options.currency(),
                typed -> CurrencyCode.parse(typed).value());
        checks.throwIfAny();
        AmountUnits units = new AmountUnits(fields, source.columns(), source.mapping(), source.units(), currency);
        requireAnswers(units);
        ImportPlan plan = new ImportPlan(
                target,
                columns.columns(),
                keys,
                columns.tagged(),
                columns.linked(),
                columns.references(),
                rules(target, options, caller),
                ownership.ownerId(),
                ownership.teamId(),
                currency == null ? DEFAULT_CURRENCY : currency);
        boolean named = columns.fields().contains("owner") || columns.fields().contains("assignee");
        RowContext context = new RowContext(
                region == null ? PhoneNumber.DEFAULT_REGION : region,
                named ? owners.of(target, caller) : Map.of(),
                caller.timezone(),
                units.byField());
        boolean strongestOnly = options.match() == null || options.match().isEmpty();
        return new PreparedImport(plan, columns.bindings(), context, strongestOnly, options.isStrict());
    }

    private static void requireAnswers(AmountUnits units) {
        for (UnitQuestion question : units.questions()) {
            throw new ConflictException(
                    "unit_unanswered",
                    "The amounts of the column \"" + question.column() + "\" don't say their "
                            + String.join(" and ", question.asks())
                            + ". Answer with PUT /imports/{id}/mapping {\"mapping\": …, \"units\": {\"column\":"
                            + " {\"currency\": \"EUR\", \"unit\": \"million\"}}}, or send units with the file.");
        }
    }

    /** A field may be gone since it was mapped; and new records need a value of each required one. */
    private static void checkRequired(
            ImportFields fields, ColumnPlan columns, ImportOptions options, FieldChecks checks) {
        for (ImportField field : fields.all()) {
            if (field.required()
                    && options.modeOrDefault() != ImportMode.UPDATE
                    && !columns.fields().contains(field.name())) {
                checks.refuse("mapping", "required_field", "map a column to " + field.name() + ": new records need it");
            }
        }
    }

    /** Refuses whoever may not import records of the target at all. */
    static void requireImport(ImportTarget target, Caller caller) {
        if (!caller.may(target.resource(), Action.IMPORT)) {
            throw new ForbiddenException("Your role does not allow to import "
                    + target.resource().path() + ". An administrator can change the role.");
        }
    }

    private static void requirePermissions(ImportTarget target, Map<String, String> mapping, Caller caller) {
        requireImport(target, caller);
        boolean links = target == ImportTarget.PEOPLE && mapping.containsValue("organisation");
        if (links && !caller.may(ResourceType.AFFILIATIONS, Action.CREATE)) {
            throw new ForbiddenException("Your role does not allow to link people to organisations:"
                    + " leave the column with the organisation unmapped.");
        }
    }

    private Ownership ownership(ImportTarget target, ImportOptions options, Caller caller, FieldChecks checks) {
        Ownership wanted = new Ownership(options.ownerId(), options.teamId());
        assignment.check(null, wanted, target.resource(), caller, checks);
        return assignment.onCreate(wanted, caller);
    }

    private static ImportRules rules(ImportTarget target, ImportOptions options, Caller caller) {
        return new ImportRules(
                options.modeOrDefault(),
                options.onDuplicateOrDefault(),
                caller.access(target.resource(), Action.READ),
                caller.access(target.resource(), Action.UPDATE),
                caller.may(target.resource(), Action.CREATE),
                caller.may(ResourceType.ORGANISATIONS, Action.CREATE),
                caller.may(ResourceType.TAGS, Action.CREATE),
                caller.access(ResourceType.ORGANISATIONS, Action.READ),
                caller.access(ResourceType.PEOPLE, Action.READ));
    }

    private static List<MatchKey> keys(
            ImportTarget target, ColumnPlan columns, ImportOptions options, FieldChecks checks) {
        if (options.match() == null || options.match().isEmpty()) {
            return ImportKeys.strongest(target, columns.fields());
        }
        List<MatchKey> keys = new ArrayList<>();
        for (String code : options.match()) {
            MatchKey key = ImportKeys.named(target, code, columns.fields());
            if (key == null) {
                checks.refuse("match", "unknown_key", "use " + String.join(", ", MatchKey.codes(target)));
            } else if (!ImportKeys.isFilled(key, columns.fields())) {
                checks.refuse(
                        "match", "unmapped_key", "map a column to " + code + ", or leave " + code + " out of match");
            } else if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static void checkModes(
            ImportTarget target, ColumnPlan columns, ImportOptions options, List<MatchKey> keys, FieldChecks checks) {
        ImportMode mode = options.modeOrDefault();
        if (columns.fields().isEmpty()) {
            throw new InvalidException("mapping", "empty_mapping", "Map at least one column to a field.");
        }
        if (mode == ImportMode.UPDATE && options.onDuplicateOrDefault() != OnDuplicate.UPDATE) {
            checks.refuse("onDuplicate", "conflicting_mode", "leave it out: mode update changes the records it finds");
        }
        if (mode == ImportMode.UPDATE && keys.isEmpty()) {
            checks.refuse("match", "no_key", "map a column by which records can be recognised");
        }
        String lacking = ImportKeys.lacking(target, columns.fields());
        if (mode != ImportMode.UPDATE && lacking != null) {
            checks.refuse("mapping", "no_name", lacking);
        }
    }
}
