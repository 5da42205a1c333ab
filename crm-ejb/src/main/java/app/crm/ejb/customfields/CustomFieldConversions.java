package app.crm.ejb.customfields;

import app.crm.ejb.core.ConflictException;
import app.crm.ejb.core.FieldError;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Action;
import app.crm.persistence.changesets.RecordReach;
import app.crm.persistence.core.JsonColumn;
import app.crm.persistence.customfields.ConvertedValue;
import app.crm.persistence.customfields.CustomConversionRepository;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.values.InvalidValue;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Values of a field whose type changes: what would become of them, and the exchange itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CustomFieldConversions {

    private static final int SAMPLES = 10;
    private static final int BATCH = 5_000;
    private static final TypeReference<JsonNode> ANY = new TypeReference<>() {};

    @Inject
    CustomConversionRepository values;

    @Inject
    NamedUsers users;

    @Inject
    CurrentUser currentUser;

    /** Changes nothing. */
    public CustomFieldConversion preview(CustomField field, CustomFieldFields wanted) {
        return summary(field, wanted, read(field, wanted, converted -> {}));
    }

    /**
     * Exchanges every value, in the change set that the caller has opened. Answers the records changed.
     *
     * @param field locked, so that nobody stores a value of the old type meanwhile
     */
    long convert(CustomField field, CustomFieldFields wanted, OnFailure onFailure, Instant at) {
        values.begin();
        List<ConvertedValue> batch = new ArrayList<>(BATCH);
        ValueConverter converter = read(field, wanted, converted -> {
            batch.add(converted);
            if (batch.size() == BATCH) {
                values.add(batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            values.add(batch);
        }
        requireAll(summary(field, wanted, converter), onFailure);
        return values.apply(field, at);
    }

    /** Refuses to go on where values would be lost and nobody said that they may. */
    void requireAll(CustomFieldConversion conversion, OnFailure onFailure) {
        if (conversion.failed() == 0 || onFailure == OnFailure.CLEAR) {
            return;
        }
        String message = conversion.failed() + " records have a value that the type "
                + conversion.to().code() + " can't hold; "
                + conversion.converted()
                + " others convert. Correct them first (dryRun=true shows some), or let them go"
                + " with onFailure=clear. Nothing was changed.";
        List<FieldError> errors = new ArrayList<>(List.of(new FieldError("type", "custom_field_has_data", message)));
        conversion
                .samples()
                .forEach(sample -> errors.add(new FieldError(
                        "type",
                        sample.code(),
                        "Record " + sample.recordId() + ", " + sample.value() + ": " + sample.message())));
        throw new ConflictException("custom_field_has_data", message, errors);
    }

    private ValueConverter read(CustomField field, CustomFieldFields wanted, Consumer<ConvertedValue> consumer) {
        ValueConverter converter = new ValueConverter(field.with(wanted), users.forTypes(Set.of(wanted.type())));
        values.stream(field, stored -> consumer.accept(new ConvertedValue(stored.value(), converter.convert(stored))));
        return converter;
    }

    private CustomFieldConversion summary(CustomField field, CustomFieldFields wanted, ValueConverter converter) {
        return new CustomFieldConversion(
                field.type(),
                wanted.type(),
                converter.converted() + converter.failed(),
                converter.converted(),
                converter.failed(),
                converter.failed() == 0 ? List.of() : samples(field, converter));
    }

    private List<CustomFieldConversion.Sample> samples(CustomField field, ValueConverter converter) {
        return values
                .samples(
                        field,
                        converter.failures().keySet(),
                        RecordReach.of(
                                field.resource(), currentUser.get().access(field.resource(), Action.READ), "r.id"),
                        SAMPLES)
                .stream()
                .map(sample -> {
                    InvalidValue reason = converter.failures().get(sample.value());
                    return new CustomFieldConversion.Sample(
                            sample.recordId(),
                            JsonColumn.read(sample.value(), ANY),
                            reason.code(),
                            reason.getMessage());
                })
                .toList();
    }
}
