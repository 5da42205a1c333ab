package app.crm.web.exports;

import app.crm.ejb.exports.ExportWishes;
import app.crm.persistence.exports.ExportFormat;
import app.crm.persistence.query.BadQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an export takes. A class with fields, because JAX-RS can't fill a record. */
public class ExportParams {

    @QueryParam("format")
    @Parameter(description = "csv, xlsx, or json for one JSON object on each line; csv where absent")
    String format;

    @QueryParam("columns")
    @Parameter(description = "Columns in the wanted order, separated by commas; all where absent")
    String columns;

    @QueryParam("filter")
    @Parameter(description = "Query language, as for lists")
    String filter;

    @QueryParam("sort")
    @Parameter(description = "Sort keys, as for lists; by id where absent")
    String sort;

    @QueryParam("delimiter")
    @Parameter(description = ", or ; or | or tab; a comma where absent")
    String delimiter;

    @QueryParam("bom")
    @Parameter(description = "true for a byte order mark, which some spreadsheets need to read UTF-8")
    String bom;

    ExportWishes wishes() {
        ExportFormat written = ExportFormat.of(given(format), delimiter(), byteOrderMark());
        return new ExportWishes(given(filter), given(sort), given(columns), written);
    }

    /** A tab is blank and still a delimiter. */
    private String delimiter() {
        return delimiter == null || delimiter.isEmpty() ? null : delimiter;
    }

    private boolean byteOrderMark() {
        if (given(bom) == null || bom.equals("false")) {
            return false;
        }
        if (bom.equals("true")) {
            return true;
        }
        throw new BadQuery("bom", "invalid_bom", "Write bom=true or bom=false.");
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
