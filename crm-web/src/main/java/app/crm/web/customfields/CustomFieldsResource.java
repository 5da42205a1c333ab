package app.crm.web.customfields;

import app.crm.ejb.core.MergePatch;
import app.crm.ejb.customfields.ChoiceRename;
import app.crm.ejb.customfields.CustomFieldChange;
import app.crm.ejb.customfields.CustomFieldDetails;
import app.crm.ejb.customfields.CustomFieldService;
import app.crm.persistence.customfields.CustomFieldFields;
import app.crm.persistence.customfields.FieldUsage;
import app.crm.persistence.query.Page;
import app.crm.web.core.ETags;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("custom-fields")
@Tag(name = "custom-fields", description = "Fields that the firm defines for its records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomFieldsResource {

    @Inject
    CustomFieldService service;

    @Inject
    MergePatch mergePatch;

    @GET
    @Operation(summary = "All definitions, of one resource or of all; with removed=true those that were removed")
    public Page<CustomFieldDetails> list(
            @QueryParam("resource") String resource, @QueryParam("removed") @DefaultValue("false") boolean removed) {
        List<CustomFieldDetails> fields = service.list(resource, removed);
        return new Page<>(fields, null, (long) fields.size(), true);
    }

    @POST
    public Response create(@NotNull CustomFieldFields body, @Context UriInfo uri) {
        CustomFieldDetails field = service.create(body);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(field.field().id()))
                        .build())
                .tag(ETags.of(field.field().version()))
                .entity(field)
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") long id) {
        return answer(service.get(id));
    }

    @GET
    @Path("{id}/usage")
    @Operation(summary = "How many records have a value of the field, be it in use or removed")
    public FieldUsage usage(@PathParam("id") long id) {
        return service.usage(id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Writes the definition; another type converts the values that records have, as PATCH does")
    @APIResponse(
            responseCode = "200",
            description = "The definition, or with dryRun=true what would become of the values")
    @APIResponse(responseCode = "202", description = "A job converts the values of so many records")
    @APIResponse(responseCode = "409", description = "Some values don't convert, or records have a choice that goes")
    public Response replace(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @BeanParam ConversionParams conversion,
            @NotNull CustomFieldFields body) {
        return write(id, ifMatch, conversion, current -> body);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Changes the definition; another type converts the values that records have",
            description =
                    "Values convert as if they were exported and imported again: numbers, dates, choices (by code"
                            + " or label), users (by address) and check marks are read from text, and everything can become text."
                            + " All values convert in one change set, which can be undone. Where some can't, nothing changes"
                            + " (409, with counts and samples) unless onFailure=clear. More than 10,000 values convert in a job.")
    @APIResponse(
            responseCode = "200",
            description = "The definition, or with dryRun=true what would become of the values")
    @APIResponse(responseCode = "202", description = "A job converts the values of so many records")
    @APIResponse(responseCode = "409", description = "Some values don't convert, or records have a choice that goes")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @BeanParam ConversionParams conversion,
            @NotNull JsonNode patch) {
        return write(id, ifMatch, conversion, mergePatch.of(patch, CustomFieldFields.class));
    }

    private Response write(
            long id, String ifMatch, ConversionParams conversion, UnaryOperator<CustomFieldFields> change) {
        if (conversion.dryRun) {
            return Response.ok(service.rehearse(id, ETags.ifMatch(ifMatch), change))
                    .build();
        }
        CustomFieldChange done = service.change(id, ETags.ifMatch(ifMatch), change, conversion.onFailure());
        return done.jobId() == null ? answer(done.field()) : changed(done);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes the field; its values stay until permanent=true, which purges both")
    public Response delete(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("permanent") @DefaultValue("false") boolean permanent) {
        if (permanent) {
            return changed(service.purge(id, ETags.ifMatch(ifMatch)));
        }
        service.remove(id, ETags.ifMatch(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") long id) {
        return answer(service.restore(id));
    }

    @POST
    @Path("{id}/choices/rename")
    @Operation(summary = "Gives a choice another code, in the definition and in every record")
    public Response renameChoice(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ChoiceRename body) {
        return changed(service.renameChoice(id, ETags.ifMatch(ifMatch), body));
    }

    /** Work that goes on as a job is accepted, and found at its address. */
    private static Response changed(CustomFieldChange change) {
        return change.jobId() == null
                ? Response.ok(change).build()
                : Response.accepted(change)
                        .header(HttpHeaders.LOCATION, "/api/v1/jobs/" + change.jobId())
                        .build();
    }

    private static Response answer(CustomFieldDetails details) {
        return Response.ok(details).tag(ETags.of(details.field().version())).build();
    }
}
