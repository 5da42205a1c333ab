package app.crm.ejb.imports.fields;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.imports.ImportTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldSuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "'Nom;Prénom;Courriel', lastName;firstName;email",
        "Nom;Courriel, fullName;email",
        "Name;First name, lastName;firstName",
        "Name;E-mail, fullName;email",
        "Full Name;Nom;Prénom, null;lastName;firstName",
        "firstName;last_name;JOB TITLE, firstName;lastName;jobTitle",
        "Société;Pays;Téléphone mobile, organisation;countryCode;mobile",
    })
    void readsHeadersOfPeopleInFrenchAndEnglish(String headers, String expected) {
        assertThat(suggested(ImportTarget.PEOPLE, headers, List.of())).isEqualTo(expected);
    }

    @Test
    void suggestsEachFieldOnceForTheBestHeader() {
        assertThat(suggested(ImportTarget.ORGANISATIONS, "no_registre_national;no_amf;nom;Raison sociale", List.of()))
                .isEqualTo("null;registrationNumber;name;null");
    }

    @Test
    void readsValuesWhereTheHeaderSaysNothing() {
        List<String> mails = List.of("a@acme.fr", "b@acme.fr", "c@acme.fr");
        List<String> phones = List.of("01 44 55 66 77", "+33 1 44 55 66 78", "?");
        List<String> sites = List.of("www.acme.fr", "https://globex.com");
        List<String> codes = List.of("FR", "LU", "DE");
        assertThat(suggested(
                        ImportTarget.ORGANISATIONS,
                        "a;b;c;d;e",
                        List.of(mails, sites, codes, phones, List.of("x", "y"))))
                .isEqualTo("email;website;countryCode;null;null");
        assertThat(suggested(ImportTarget.ORGANISATIONS, "a", List.of(phones.subList(0, 2))))
                .isEqualTo("phone");
        assertThat(suggested(
                        ImportTarget.ORGANISATIONS,
                        "a",
                        List.of(List.of("9695008KSTJL0COZAZ28", "969500IISULSKD55KQ70"))))
                .isEqualTo("lei");
    }

    private static String suggested(ImportTarget target, String headers, List<List<String>> values) {
        List<SourceColumn> columns = Stream.of(headers.split(";"))
                .map(header -> new SourceColumn(header, List.of(), null))
                .toList();
        List<List<String>> all = new ArrayList<>(values);
        while (all.size() < columns.size()) {
            all.add(List.of());
        }
        return String.join(
                ";",
                FieldSuggestions.suggest(ImportFields.of(target), columns, all).stream()
                        .map(column -> String.valueOf(column.suggestedField()))
                        .toList());
    }
}
