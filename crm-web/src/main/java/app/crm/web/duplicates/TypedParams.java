package app.crm.web.duplicates;

import app.crm.ejb.duplicates.DuplicateService;
import app.crm.persistence.duplicates.DuplicateKind;
import app.crm.persistence.duplicates.TypedRecord;
import app.crm.persistence.values.InvalidValue;
import app.crm.persistence.values.PhoneNumber;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What somebody has typed of a new record so far. */
public class TypedParams {

    @QueryParam("resource")
    @Parameter(description = "people or organisations", required = true)
    String resource;

    @QueryParam("name")
    @Parameter(description = "Name of the organisation, or first name and surname of the person")
    String name;

    @QueryParam("email")
    String email;

    @QueryParam("phone")
    @Parameter(description = "As typed; a number that is not complete yet counts as none")
    String phone;

    @QueryParam("website")
    String website;

    @QueryParam("lei")
    String lei;

    @QueryParam("siret")
    String siret;

    @QueryParam("registrationNumber")
    String registrationNumber;

    DuplicateKind kind() {
        return DuplicateService.kindOf(resource);
    }

    TypedRecord typed() {
        return new TypedRecord(
                given(name),
                given(email),
                e164(given(phone)),
                given(website),
                given(lei),
                given(siret),
                given(registrationNumber));
    }

    private static String e164(String typed) {
        try {
            return typed == null ? null : PhoneNumber.parse(typed).e164();
        } catch (InvalidValue stillBeingTyped) {
            return null;
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
