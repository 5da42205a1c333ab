package app.crm.web.customfields;

import app.crm.ejb.customfields.OnFailure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a change of type asks of the values that records have. */
public class ConversionParams {

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Changes nothing and answers what would become of the values that records have")
    boolean dryRun;

    @QueryParam("onFailure")
    @DefaultValue("refuse")
    @Parameter(
            description = "What happens with a value that the new type can't hold: refuse changes nothing at all, clear"
                    + " lets the value go (undoing the change set brings it back)",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"refuse", "clear"}))
    String onFailure;

    OnFailure onFailure() {
        return OnFailure.of(onFailure);
    }
}
