package app.crm.web.imports;

import app.crm.ejb.core.InvalidException;
import app.crm.ejb.imports.ImportRow;
import app.crm.ejb.imports.ImportRowService;
import app.crm.ejb.imports.RowCorrections;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.query.Page;
import app.crm.web.query.PageParams;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("imports")
@Tag(name = "imports", description = "Files that become records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportRowsResource {

    @Inject
    ImportRowService service;

    @GET
    @Path("{id: \\d+}/verdicts")
    @Operation(
            summary = "What became of each row",
            description =
                    "As CSV with rows=true: the rows themselves, as they stand in the file and with what was corrected,"
                            + " and behind them line, verdict and reason. Such a file can be corrected and sent again.")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response verdicts(
            @PathParam("id") long id,
            @QueryParam("format") @DefaultValue("json") String format,
            @QueryParam("verdict") String verdict,
            @QueryParam("rows") @DefaultValue("false") boolean rows,
            @BeanParam PageParams params) {
        ImportVerdict only = verdict(verdict);
        return switch (format) {
            case "json" ->
                Response.ok(service.verdicts(id, only, params.request()), MediaType.APPLICATION_JSON)
                        .build();
            case "csv" -> rows ? csv(id, "rows", rows(id, only)) : csv(id, "verdicts", list(id, only));
            default -> throw new InvalidException("format", "invalid_value", "Give json or csv.");
        };
    }

    @GET
    @Path("{id: \\d+}/rows")
    @Operation(summary = "The rows of the file with what became of them, to be corrected")
    public Page<ImportRow> rows(
            @PathParam("id") long id, @QueryParam("verdict") String verdict, @BeanParam PageParams params) {
        return service.rows(id, verdict(verdict), params.request());
    }

    @PUT
    @Path("{id: \\d+}/rows")
    @Operation(
            summary = "Writes something in place of rows of the file",
            description =
                    "Cells that are left out stay as they are; cells null goes back to the file. The next run reads"
                            + " the rows so; run with onlyFailed to run no others.")
    public RowCorrections.Result correct(@PathParam("id") long id, @NotNull @Valid RowCorrections corrections) {
        return service.correct(id, corrections);
    }

    /** Asks first, so that a refusal comes before the first byte. */
    private StreamingOutput list(long id, ImportVerdict only) {
        service.requireReadable(id);
        return new VerdictsCsv(service, id, only);
    }

    private StreamingOutput rows(long id, ImportVerdict only) {
        return new RowsCsv(service, id, only, service.columns(id));
    }

    private static Response csv(long id, String what, StreamingOutput content) {
        return Response.ok(content, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + "-" + what + ".csv\"")
                .build();
    }

    private static ImportVerdict verdict(String code) {
        return code == null
                ? null
                : ImportVerdict.ofCode(code)
                        .orElseThrow(() -> new InvalidException(
                                "verdict", "invalid_value", "Give created, updated, merged, skipped or failed."));
    }
}
