package app.crm.web.query;

import app.crm.persistence.query.BadQuery;
import app.crm.persistence.query.Page;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts the rows of a list down to the fields that were asked for. */
@ApplicationScoped
public class FieldTrimmer {

    @Inject
    ObjectMapper mapper;

    protected FieldTrimmer() {}

    public FieldTrimmer(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The page as it goes out.
     *
     * @param row what the items are; its JSON fields are the ones that may be asked for
     * @param fields names separated by commas, or null for all
     * @throws BadQuery {@code unknown_field}
     */
    public <T> Page<?> trim(Page<T> page, Class<T> row, String fields) {
        if (fields == null) {
            return page;
        }
        Set<String> wanted = wanted(row, fields);
        List<ObjectNode> items = page.items().stream()
                .map(item -> mapper.<ObjectNode>valueToTree(item).retain(wanted))
                .toList();
        return new Page<>(items, page.nextCursor(), page.total(), page.totalIsExact());
    }

    private Set<String> wanted(Class<?> row, String fields) {
        Set<String> known = known(row);
        Set<String> wanted = new LinkedHashSet<>();
        for (String field : fields.split(",", -1)) {
            String name = field.strip();
            if (!known.contains(name)) {
                throw new BadQuery(
                        "fields",
                        "unknown_field",
                        "The rows have no field \"" + shown(name) + "\". They have " + String.join(", ", known) + ".");
            }
            wanted.add(name);
        }
        return wanted;
    }

    private Set<String> known(Class<?> row) {
        JavaType type = mapper.constructType(row);
        return mapper.getSerializationConfig().introspect(type).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
