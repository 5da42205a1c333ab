package app.crm.persistence.views;

import app.crm.persistence.query.BadFilter;
import app.crm.persistence.query.BadQuery;

/**
 * A part of a view that can't be understood.
 *
 * @param field of the view, such as {@code filter} or {@code columns}
 * @param position where in the filter's text it goes wrong; null for the other fields
 */
public record ViewProblem(String field, String code, String message, Integer position) {

    static ViewProblem of(BadQuery bad) {
        Integer position = bad instanceof BadFilter filter ? filter.position() : null;
        return new ViewProblem(bad.parameter(), bad.code(), bad.getMessage(), position);
    }
}
