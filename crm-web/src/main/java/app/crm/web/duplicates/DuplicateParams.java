package app.crm.web.duplicates;

import app.crm.ejb.duplicates.DuplicateService;
import app.crm.persistence.duplicates.DuplicateRepository;
import app.crm.persistence.query.PageRequest;
import app.crm.web.query.PageParams;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which pairs of records. */
public class DuplicateParams {

    @QueryParam("resource")
    @Parameter(description = "people or organisations", required = true)
    String resource;

    @QueryParam("recordId")
    @Parameter(description = "Only the pairs of this record")
    Long recordId;

    @QueryParam("dismissed")
    @DefaultValue("false")
    @Parameter(description = "true: the pairs that somebody said are two, instead of the open ones")
    boolean dismissed;

    @BeanParam
    PageParams page;

    DuplicateRepository.Wanted wanted() {
        return new DuplicateRepository.Wanted(DuplicateService.kindOf(resource), recordId, dismissed);
    }

    PageRequest request() {
        return page.request();
    }
}
