package app.crm.ejb.imports.fields;

import app.crm.persistence.imports.RecordReference;
import app.crm.persistence.imports.RecordReference.Kind;
import java.util.List;

/** The columns in which a file may name people and organisations: by what is surest first. */
final class ReferenceFields {

    private ReferenceFields() {}

    /** One person and one organisation, whose ids the record holds. */
    static List<ImportField> one() {
        return all(
                new RecordReference(Kind.PERSON, "person_id"),
                new RecordReference(Kind.ORGANISATION, "organisation_id"));
    }

    /** Any number of both; several in one cell are parted by semicolons. */
    static List<ImportField> many() {
        return all(new RecordReference(Kind.PERSON, null), new RecordReference(Kind.ORGANISATION, null));
    }

    private static List<ImportField> all(RecordReference person, RecordReference organisation) {
        boolean many = person.isMany();
        return List.of(
                ImportField.reference(
                        "personId",
                        person,
                        ReferenceReaders.id(many),
                        "person id",
                        "person ids",
                        "personid",
                        "contact id",
                        "id personne"),
                ImportField.reference(
                        "personEmail",
                        person,
                        ReferenceReaders.email(many),
                        "person email",
                        "contact email",
                        "email",
                        "e mail",
                        "mail",
                        "courriel",
                        "adresse mail",
                        "adresse email",
                        "email address",
                        "email du contact"),
                ImportField.reference(
                        "person",
                        person,
                        ReferenceReaders.name(many),
                        "person",
                        "person name",
                        "person names",
                        "personne",
                        "personnes",
                        "contact",
                        "contacts",
                        "contact name",
                        "full name",
                        "nom complet",
                        "nom du contact",
                        "people"),
                ImportField.reference(
                        "organisationId",
                        organisation,
                        ReferenceReaders.id(many),
                        "organisation id",
                        "organisation ids",
                        "organisationid",
                        "company id",
                        "id organisation",
                        "id societe"),
                ImportField.reference(
                        "organisationLei", organisation, ReferenceReaders.lei(), "organisation lei", "lei", "code lei"),
                ImportField.reference(
                        "organisationRegistrationNumber",
                        organisation,
                        ReferenceReaders.registrationNumber(),
                        "organisation registration number",
                        "registration number",
                        "numero d enregistrement",
                        "no amf",
                        "numero amf",
                        "siren",
                        "rcs"),
                ImportField.reference(
                        "organisation",
                        organisation,
                        ReferenceReaders.name(many),
                        "organisation",
                        "organization",
                        "organisation name",
                        "organisation names",
                        "organisations",
                        "company",
                        "company name",
                        "societe",
                        "entreprise",
                        "raison sociale",
                        "account",
                        "account name",
                        "firm"));
    }
}
