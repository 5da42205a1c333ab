package app.crm.ejb.bulk;

import app.crm.ejb.core.FieldChecks;
import app.crm.ejb.core.MergePatch;
import app.crm.persistence.bulk.BulkFields;
import app.crm.persistence.customfields.CustomValues;
import app.crm.persistence.records.RecordComponents;
import app.crm.persistence.records.WritableFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Reads merge patches that are meant for many records. */
@ApplicationScoped
public class FieldPatches {

    private static final String CUSTOM = "custom";

    @Inject
    MergePatch mergePatch;

    @Inject
    ObjectMapper json;

    <F extends WritableFields> FieldPatch<F> of(JsonNode fields, BulkFields<F> settable) {
        UnaryOperator<F> change = mergePatch.of(fields, settable.type());
        ObjectNode patch = mergePatch.named(fields, settable.type());
        F specimen = specimen(patch, settable);
        // What does not exist is refused before what exists but can't be set here.
        Objects.requireNonNull(change.apply(specimen), "a patch gives fields");
        refuseOthers(patch, settable);
        return new FieldPatch<>(settable, patch, specimen, change, json);
    }

    private static void refuseOthers(ObjectNode patch, BulkFields<?> settable) {
        FieldChecks checks = new FieldChecks();
        patch.fieldNames().forEachRemaining(name -> {
            if (!settable.names().contains(name)) {
                checks.refuse(
                        "params.fields." + name,
                        "not_in_bulk",
                        name.equals("tags")
                                ? "Use the actions tag and untag."
                                : "This field tells one record from another; change it record by record.");
            }
        });
        if (patch.path(CUSTOM).isNull()) {
            checks.refuse("params.fields." + CUSTOM, "required", "Name the custom fields to change.");
        }
        checks.throwIfAny();
    }

    /** It has a value in each custom field that is to be emptied, so that required ones can't be. */
    private <F extends WritableFields> F specimen(ObjectNode patch, BulkFields<F> settable) {
        F named = json.convertValue(Map.of(settable.nameField(), "-"), settable.type());
        Map<String, JsonNode> emptied = new LinkedHashMap<>();
        patch.path(CUSTOM).properties().forEach(value -> {
            if (value.getValue().isNull()) {
                emptied.put(value.getKey(), TextNode.valueOf("-"));
            }
        });
        return emptied.isEmpty() ? named : RecordComponents.with(named, CUSTOM, new CustomValues(emptied));
    }
}
