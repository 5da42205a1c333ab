package app.crm.persistence.exports;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.BadQuery;
import app.crm.persistence.query.FieldCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a file, in the order asked for. */
final class ExportColumns {

    private final List<ExportColumn> columns;

    private ExportColumns(List<ExportColumn> columns) {
        this.columns = columns;
    }

    /**
     * Reads {@code columns=}.
     *
     * @param names separated by commas, or null for all that the resource has
     * @throws BadQuery {@code unknown_column}
     */
    static ExportColumns of(FieldCatalogue catalogue, ReadAccess access, String names) {
        List<ExportColumn> offered = offered(catalogue, access);
        if (names == null) {
            return new ExportColumns(offered);
        }
        List<ExportColumn> wanted = new ArrayList<>();
        for (String name : names.split(",", offered.size() + 1)) {
            wanted.add(offered.stream()
                    .filter(column -> column.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, offered)));
        }
        return new ExportColumns(wanted);
    }

    /** All that the files of a resource can have, in the order of a file that has them all. */
    static List<ExportColumn> offered(FieldCatalogue catalogue, ReadAccess access) {
        List<ExportColumn> offered = new ArrayList<>(shipped(catalogue.resource(), access));
        offered.addAll(CustomColumns.all(catalogue));
        return offered;
    }

    private static List<ExportColumn> shipped(ResourceType resource, ReadAccess access) {
        return switch (resource) {
            case PEOPLE -> PeopleColumns.all(access);
            case ORGANISATIONS -> OrganisationColumns.all(access);
            case INTERACTIONS -> InteractionColumns.all(access);
            case TASKS -> TaskColumns.all(access);
            case AFFILIATIONS -> AffiliationColumns.all(access);
            case TAGS -> FirmColumns.tags();
            case USERS -> FirmColumns.users();
            default -> throw new IllegalArgumentException(resource + " are not exported");
        };
    }

    private static BadQuery unknown(String name, List<ExportColumn> offered) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        String known = offered.stream().map(ExportColumn::name).collect(Collectors.joining(", "));
        return new BadQuery(
                "columns",
                "unknown_column",
                "There is no column \"" + shown.strip() + "\". Choose from " + known + ".");
    }

    List<ExportColumn> all() {
        return columns;
    }

    /** @param cell how a column is read */
    Sql selectList(Function<ExportColumn, String> cell) {
        return Sql.of(columns.stream()
                .map(column -> cell.apply(column) + " as \"" + column.name() + '"')
                .collect(Collectors.joining(", ")));
    }

    /** What the columns read from, each source once. */
    Sql joins() {
        Set<Sql> joins =
                new LinkedHashSet<>(columns.stream().map(ExportColumn::join).toList());
        return joins.stream().reduce(Sql.EMPTY, Sql::then);
    }
}
