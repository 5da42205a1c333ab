package app.crm.persistence.views;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.affiliations.AffiliationDetails;
import app.crm.persistence.customfields.CustomField;
import app.crm.persistence.interactions.InteractionDetails;
import app.crm.persistence.organisations.OrganisationDetails;
import app.crm.persistence.people.PersonDetails;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.tasks.TaskDetails;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns that a list may show: the fields of its rows. */
final class ListColumns {

    private static final Map<ResourceType, List<String>> ROWS = rows();

    private final FieldCatalogue catalogue;

    ListColumns(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<ResourceType> resources() {
        return List.copyOf(ROWS.keySet());
    }

    boolean has(String column) {
        return ROWS.get(catalogue.resource()).contains(column) || isCustom(column);
    }

    /** A custom field shows under its whole name alone; the bare key may become a field of the product's own. */
    private boolean isCustom(String column) {
        return catalogue
                .customField(column)
                .filter(field -> field.name().equals(column))
                .isPresent();
    }

    List<String> names() {
        return Stream.concat(
                        ROWS.get(catalogue.resource()).stream(),
                        catalogue.customFields().stream().map(CustomField::name))
                .toList();
    }

    private static Map<ResourceType, List<String>> rows() {
        Map<ResourceType, List<String>> rows = new EnumMap<>(ResourceType.class);
        rows.put(ResourceType.PEOPLE, components(PersonDetails.class));
        rows.put(ResourceType.ORGANISATIONS, components(OrganisationDetails.class));
        rows.put(ResourceType.AFFILIATIONS, components(AffiliationDetails.class));
        rows.put(ResourceType.INTERACTIONS, components(InteractionDetails.class));
        rows.put(ResourceType.TASKS, components(TaskDetails.class));
        return rows;
    }

    private static List<String> components(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
