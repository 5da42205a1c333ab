package app.crm.persistence.query;

import app.crm.persistence.core.Sql;
import java.util.ArrayList;
import java.util.List;

/** Says a selection in SQL: what the caller reaches, outside the trash unless asked for, and the filter itself. */
public final class QuerySql {

    private final FieldCatalogue catalogue;
    private final Viewpoint viewpoint;

    private QuerySql(FieldCatalogue catalogue, Viewpoint viewpoint) {
        this.catalogue = catalogue;
        this.viewpoint = viewpoint;
    }

    /**
     * The one condition of a selection, on the alias of its catalogue.
     *
     * @throws BadFilter where the text can't be understood
     */
    public static Sql where(Selection selection) {
        FieldCatalogue catalogue = selection.catalogue();
        if (selection.ids() != null) {
            return catalogue
                    .reachable(selection.access())
                    .and(Sql.of(catalogue.alias() + ".id in (select unnest(?::bigint[]))", selection.ids()));
        }
        Filter filter = new QueryParser(catalogue).parse(selection.filter());
        Sql where = catalogue.reachable(selection.access());
        if (catalogue.hasTrash() && !filter.mentions("in")) {
            where = where.and(Sql.of(catalogue.alias() + ".deleted_at is null"));
        }
        return where.and(new QuerySql(catalogue, selection.viewpoint()).of(filter));
    }

    private Sql of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return Sql.join(" and ", conjuncts(and.parts()));
        }
        if (filter instanceof Filter.Or or) {
            return Sql.join(" or ", or.parts().stream().map(this::of).toList());
        }
        if (filter instanceof Filter.Not not) {
            Sql part = of(not.part());
            return new Sql("(" + part.text() + ") is not true", part.parameters());
        }
        if (filter instanceof Filter.Words words) {
            return TextMatch.all(catalogue, List.of(words));
        }
        if (filter instanceof Filter.Condition condition) {
            Field field = catalogue.field(condition.field()).orElseThrow();
            return field.sql().where(condition.criterion(), viewpoint);
        }
        return Sql.TRUE;
    }

    /** Words that all have to occur are looked up together: one pass over the text index instead of one for each. */
    private List<Sql> conjuncts(List<Filter> parts) {
        List<Sql> conditions = new ArrayList<>();
        List<Filter.Words> words = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.Words word) {
                words.add(word);
            } else {
                conditions.add(of(part));
            }
        }
        if (!words.isEmpty()) {
            conditions.add(TextMatch.all(catalogue, words));
        }
        return conditions;
    }
}
