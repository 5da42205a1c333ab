package app.crm.ejb.imports.fields;

import static app.crm.ejb.imports.fields.ImportField.phone;
import static app.crm.ejb.imports.fields.ImportField.text;
import static app.crm.persistence.imports.StagedColumn.withFallback;

import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.LanguageCode;
import app.crm.persistence.values.Website;
import java.util.List;

/** What a file can tell of people. */
final class PersonImport {

    private PersonImport() {}

    static List<ImportField> fields() {
        return java.util.stream.Stream.of(names(), contact(), work(), ImportFields.common("person"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ImportField> names() {
        return List.of(
                text(
                        "firstName",
                        "first_name",
                        100,
                        "first name",
                        "firstname",
                        "prenom",
                        "given name",
                        "givenname",
                        "forename"),
                text(
                        "lastName",
                        "last_name",
                        100,
                        "last name",
                        "lastname",
                        "nom",
                        "nom de famille",
                        "surname",
                        "family name",
                        "familyname"),
                ImportField.of(
                        "fullName",
                        List.of(StagedColumn.of("first_name", "text"), StagedColumn.of("last_name", "text")),
                        CellReaders.fullName(),
                        "full name",
                        "fullname",
                        "nom complet",
                        "name",
                        "nom prenom",
                        "prenom nom",
                        "nom et prenom",
                        "contact",
                        "contact name",
                        "display name"));
    }

    private static List<ImportField> contact() {
        return List.of(
                ImportField.email(
                        "email",
                        "email",
                        "email",
                        "e mail",
                        "mail",
                        "courriel",
                        "adresse mail",
                        "adresse email",
                        "email address",
                        "work email",
                        "email professionnel",
                        "e mail professionnel",
                        "business email",
                        "e mail 1 value"),
                ImportField.email(
                        "personalEmail",
                        "personal_email",
                        "personal email",
                        "personalemail",
                        "email personnel",
                        "mail personnel",
                        "e mail personnel"),
                ImportField.of(
                        "otherEmails",
                        withFallback("other_emails", "text[]", "'{}'"),
                        CellReaders.list(254, cell -> EmailAddress.parse(cell).value()),
                        "other emails",
                        "otheremails",
                        "autres emails",
                        "other email",
                        "email 2",
                        "email2",
                        "secondary email"),
                phone(
                        "phone",
                        "phone",
                        "phone",
                        "telephone",
                        "tel",
                        "phone number",
                        "work phone",
                        "telephone fixe",
                        "tel fixe",
                        "numero de telephone",
                        "business phone",
                        "ligne directe",
                        "direct line"),
                phone(
                        "mobile",
                        "mobile",
                        "mobile",
                        "portable",
                        "mobile phone",
                        "telephone mobile",
                        "tel mobile",
                        "cell",
                        "gsm",
                        "telephone portable"),
                phone(
                        "personalPhone",
                        "personal_phone",
                        "personal phone",
                        "personalphone",
                        "telephone personnel",
                        "home phone"),
                ImportField.of(
                        "linkedinUrl",
                        StagedColumn.of("linkedin_url", "text"),
                        CellReaders.value(cell -> Website.parse(cell).value()),
                        "linkedin",
                        "linkedin url",
                        "linkedinurl",
                        "profil linkedin",
                        "linkedin profile"));
    }

    private static List<ImportField> work() {
        return List.of(
                text(
                        "jobTitle",
                        "job_title",
                        200,
                        "job title",
                        "jobtitle",
                        "fonction",
                        "title",
                        "titre",
                        "poste",
                        "position",
                        "intitule de poste"),
                text("role", "role", 150, "role"),
                ImportField.names(
                        "organisation",
                        ImportField.Role.ORGANISATION,
                        CellReaders.text(255),
                        "organisation",
                        "organization",
                        "company",
                        "company name",
                        "societe",
                        "entreprise",
                        "employer",
                        "employeur",
                        "account",
                        "account name",
                        "organisation name",
                        "raison sociale",
                        "firm"),
                ImportField.of(
                        "countryCode",
                        StagedColumn.of("country_code", "text"),
                        CellReaders.value(cell -> CountryCode.parse(cell).value()),
                        "country code",
                        "countrycode",
                        "code pays",
                        "pays",
                        "country"),
                ImportField.of(
                        "language",
                        StagedColumn.of("language", "text"),
                        CellReaders.value(cell -> LanguageCode.parse(cell).value()),
                        "language",
                        "langue",
                        "lang"));
    }
}
