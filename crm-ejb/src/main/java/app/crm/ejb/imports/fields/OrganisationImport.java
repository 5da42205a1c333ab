package app.crm.ejb.imports.fields;

import static app.crm.ejb.imports.fields.ImportField.longText;
import static app.crm.ejb.imports.fields.ImportField.phone;
import static app.crm.ejb.imports.fields.ImportField.text;
import static app.crm.persistence.imports.StagedColumn.withFallback;

import app.crm.ejb.organisations.OrganisationRules;
import app.crm.persistence.imports.StagedColumn;
import app.crm.persistence.values.CalendarDate;
import app.crm.persistence.values.CountryCode;
import app.crm.persistence.values.CurrencyCode;
import app.crm.persistence.values.LanguageCode;
import app.crm.persistence.values.Lei;
import app.crm.persistence.values.Siret;
import app.crm.persistence.values.Website;
import java.util.List;

/** What a file can tell of organisations. */
final class OrganisationImport {

    private OrganisationImport() {}

    static List<ImportField> fields() {
        return java.util.stream.Stream.of(identity(), contact(), commercial(), ImportFields.common("organisation"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ImportField> identity() {
        return List.of(
                text(
                        "name",
                        "name",
                        255,
                        "name",
                        "nom",
                        "organisation",
                        "organization",
                        "company",
                        "company name",
                        "societe",
                        "raison sociale",
                        "denomination",
                        "denomination sociale",
                        "entite nom",
                        "nom entite",
                        "nom courrier",
                        "account name",
                        "entreprise",
                        "nom de la societe",
                        "organisation name",
                        "nom organisation",
                        "firm"),
                text(
                        "registrationNumber",
                        "registration_number",
                        50,
                        "registration number",
                        "registrationnumber",
                        "numero d enregistrement",
                        "no amf",
                        "numero amf",
                        "id entite",
                        "numero d agrement",
                        "numero agrement",
                        "matricule",
                        "company number",
                        "rcs",
                        "siren",
                        "no registre national",
                        "registration no"),
                ImportField.of(
                        "lei",
                        StagedColumn.of("lei", "text"),
                        CellReaders.value(cell -> Lei.parse(cell).value()),
                        "lei",
                        "code lei",
                        "lei code",
                        "legal entity identifier"),
                ImportField.of(
                        "siret",
                        StagedColumn.of("siret", "text"),
                        CellReaders.value(cell -> Siret.parse(cell).value()),
                        "siret",
                        "numero siret",
                        "no siret",
                        "n siret"),
                ImportField.of(
                        "type",
                        withFallback("type", "text", "'other'"),
                        CellReaders.choice(CellReaders.words(
                                OrganisationRules.TYPES,
                                "investisseur=investor",
                                "fournisseur=supplier",
                                "distributeur=distributor",
                                "emetteur=issuer",
                                "autre=other",
                                "provider=supplier",
                                "investisseurs=investor",
                                "fournisseurs=supplier",
                                "distributeurs=distributor",
                                "clients=client",
                                "prestataire=supplier")),
                        "type",
                        "type organisation",
                        "organisation type",
                        "type d organisation"),
                ImportField.of(
                        "category",
                        StagedColumn.of("category", "text"),
                        CellReaders.choice(CellReaders.words(
                                OrganisationRules.CATEGORIES,
                                "sdg=asset_manager",
                                "societe de gestion=asset_manager",
                                "cgpi=wealth_adviser",
                                "cgp=wealth_adviser",
                                "wealth advisor=wealth_adviser",
                                "autre=other",
                                "autres=other",
                                "start up=startup",
                                "jeune pousse=startup",
                                "institutionnel=institution",
                                "institutional=institution",
                                "management company=asset_manager",
                                "asset management=asset_manager",
                                "gestion de patrimoine=wealth_adviser",
                                "conseil en gestion de patrimoine=wealth_adviser",
                                "entreprise=corporation",
                                "societe=corporation",
                                "company=corporation")),
                        "category",
                        "categorie"));
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
                        "email address"),
                phone("phone", "phone", "phone", "telephone", "tel", "phone number", "numero de telephone", "tel fixe"),
                ImportField.of(
                        "website",
                        StagedColumn.of("website", "text"),
                        CellReaders.value(cell -> Website.parse(cell).value()),
                        "website",
                        "site internet",
                        "site web",
                        "web",
                        "url",
                        "site",
                        "web site",
                        "homepage",
                        "internet"),
                longText("address", "address", "address", "adresse", "street", "rue", "adresse postale"),
                text("city", "city", 255, "city", "ville", "town", "localite"),
                text(
                        "postalCode",
                        "postal_code",
                        20,
                        "postal code",
                        "postalcode",
                        "code postal",
                        "cp",
                        "zip",
                        "zip code",
                        "postcode"),
                text("country", "country", 100, "nom du pays", "country name"),
                text("domicile", "domicile", 255, "domicile", "domiciliation"));
    }

    private static List<ImportField> commercial() {
        return List.of(
                ImportField.money(
                        "aum",
                        "aum",
                        "aum",
                        "encours",
                        "actifs sous gestion",
                        "assets under management",
                        "aum amount",
                        "encours sous gestion"),
                ImportField.of(
                        "aumCurrency",
                        StagedColumn.of("aum_currency", "text"),
                        CellReaders.value(cell -> CurrencyCode.parse(cell).value()),
                        "aum currency",
                        "aumcurrency",
                        "devise encours",
                        "devise",
                        "currency"),
                ImportField.of(
                        "aumAsOf",
                        StagedColumn.of("aum_as_of", "date"),
                        CellReaders.value(
                                cell -> CalendarDate.parse(cell).value().toString()),
                        "aum as of",
                        "aumasof",
                        "aum date",
                        "date encours"),
                ImportField.of(
                        "strategies",
                        withFallback("strategies", "text[]", "'{}'"),
                        CellReaders.list(100, cell -> cell),
                        "strategies",
                        "strategy",
                        "strategie"),
                ImportField.of(
                        "pipelineStage",
                        withFallback("pipeline_stage", "text", "'prospect'"),
                        CellReaders.choice(CellReaders.words(
                                OrganisationRules.STAGES,
                                "proposition=proposal",
                                "negociation=negotiation",
                                "signe=won",
                                "gagne=won",
                                "piste=lead",
                                "qualifie=qualified",
                                "proposition commerciale=proposal",
                                "en negociation=negotiation",
                                "perdu=lost",
                                "inactif=inactive")),
                        "pipeline stage",
                        "pipelinestage",
                        "stage",
                        "etape",
                        "pipeline"),
                ImportField.money(
                        "potential", "potential", "potential", "potentiel", "potential amount", "montant potentiel"),
                ImportField.of(
                        "potentialCurrency",
                        StagedColumn.of("potential_currency", "text"),
                        CellReaders.value(cell -> CurrencyCode.parse(cell).value()),
                        "potential currency",
                        "potentialcurrency",
                        "devise potentiel"),
                ImportField.of(
                        "probability",
                        StagedColumn.of("probability", "smallint"),
                        CellReaders.percentage(),
                        "probability",
                        "probabilite"),
                longText("description", "description", "description", "presentation"),
                ImportField.of(
                        "countryCode",
                        StagedColumn.of("country_code", "text"),
                        CellReaders.value(cell -> CountryCode.parse(cell).value()),
                        "country code",
                        "countrycode",
                        "code pays",
                        "pays siege",
                        "pays",
                        "country",
                        "iso country"),
                ImportField.of(
                        "language",
                        StagedColumn.of("language", "text"),
                        CellReaders.value(cell -> LanguageCode.parse(cell).value()),
                        "language",
                        "langue",
                        "lang"));
    }
}
