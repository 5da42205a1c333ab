package app.crm.persistence.views;

import app.crm.persistence.access.ResourceType;
import app.crm.persistence.query.BadQuery;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.QueryParser;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the parts of a view as the list would and says what it could not show. */
public final class ViewChecks {

    private final RecordPages pages;

    public ViewChecks(RecordPages pages) {
        this.pages = pages;
    }

    /** @throws BadQuery {@code bad_filter} with its position, {@code unknown_sort} */
    public void requireReadable(ViewFields view) {
        parse(pages.catalogue(view.resource()), view.filter(), view.sort());
    }

    private static void parse(FieldCatalogue catalogue, String filter, String sort) {
        new QueryParser(catalogue).parse(filter);
        Sort.parse(catalogue, sort);
    }

    /** Tells of columns, and of the grouping, that the rows don't have. */
    public void columns(ViewFields view, Consumer<ViewProblem> problems) {
        ListColumns known = new ListColumns(pages.catalogue(view.resource()));
        for (int index = 0; index < view.columns().size(); index++) {
            if (!known.has(view.columns().get(index))) {
                problems.accept(unknown("columns[" + index + "]", view.columns().get(index), known));
            }
        }
        if (view.group() != null && !known.has(view.group())) {
            problems.accept(unknown("group", view.group(), known));
        }
    }

    /** Everything that is wrong with the view now; the first fault of its filter and of its sort. */
    List<ViewProblem> problems(ViewFields view) {
        List<ViewProblem> problems = new ArrayList<>();
        FieldCatalogue catalogue = pages.catalogue(view.resource());
        note(() -> parse(catalogue, view.filter(), null), problems);
        note(() -> parse(catalogue, null, view.sort()), problems);
        columns(view, problems::add);
        return List.copyOf(problems);
    }

    private static void note(Runnable parsing, List<ViewProblem> problems) {
        try {
            parsing.run();
        } catch (BadQuery bad) {
            problems.add(ViewProblem.of(bad));
        }
    }

    private static ViewProblem unknown(String field, String name, ListColumns known) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return new ViewProblem(
                field,
                "unknown_column",
                "The list has no column \"" + shown + "\". It has " + String.join(", ", known.names()) + ".",
                null);
    }

    /** The resources whose lists can be saved as views. */
    public static List<ResourceType> resources() {
        return ListColumns.resources();
    }
}
