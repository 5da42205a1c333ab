package app.crm.ejb.query;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.query.Field;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.FieldType;
import app.crm.persistence.query.Operator;
import app.crm.persistence.query.QueryParser;
import app.crm.persistence.query.SortKey;
import java.util.Collection;
import java.util.List;

/**
 * What the lists of a resource can be asked: filter editors are built from it.
 *
 * @param textSearch whether bare words and phrases search the record's text
 * @param trash whether {@code in:trash} shows deleted records
 * @param maxFilterLength in characters
 * @param sorts keys for {@code sort=}, each with {@code -} in front for descending
 */
public record QueryFields(
        ResourceType resource,
        boolean textSearch,
        boolean trash,
        int maxFilterLength,
        List<QueryField> fields,
        List<String> sorts,
        String defaultSort) {

    /**
     * One field of the query language.
     *
     * @param values what a field with a fixed list of values takes; empty for all others
     * @param custom the definition, where the firm made the field; else null
     */
    public record QueryField(
            String name,
            List<String> aliases,
            FieldType type,
            Collection<Operator> operators,
            List<String> values,
            CustomField custom) {

        static QueryField of(Field field, FieldCatalogue catalogue) {
            return new QueryField(
                    field.name(),
                    field.aliases(),
                    field.type(),
                    field.type().operators(),
                    field.choices(),
                    field.name().startsWith(CustomField.PREFIX)
                            ? catalogue.customField(field.name()).orElse(null)
                            : null);
        }
    }

    static QueryFields of(FieldCatalogue catalogue) {
        return new QueryFields(
                catalogue.resource(),
                catalogue.hasTextSearch(),
                catalogue.hasTrash(),
                QueryParser.MAX_LENGTH,
                catalogue.fields().stream()
                        .map(field -> QueryField.of(field, catalogue))
                        .toList(),
                catalogue.sorts().stream().map(SortKey::name).toList(),
                catalogue.defaultSort());
    }
}
