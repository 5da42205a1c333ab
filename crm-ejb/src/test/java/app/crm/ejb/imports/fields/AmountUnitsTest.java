package app.crm.ejb.imports.fields;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.values.MoneyUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountUnitsTest {

    private static final ImportFields FIELDS = ImportFields.of(ImportTarget.ORGANISATIONS);

    @ParameterizedTest
    @CsvSource({
        "AUM, 12.5, currency|unit",
        "AUM (M€), 12.5, ''",
        "Encours en millions d'euros, '12,5', ''",
        "AUM MEUR, 12.5, ''",
        "AUM in bn USD, 12.5, ''",
        "AUM EUR, 12.5, ''",
        "AUM (in millions), 12.5, currency",
        "AUM, 2 Md€, ''",
        "AUM, '12,5 M', currency",
        "AUM, 1 250 000 €, ''",
        "AUM, 1250000, currency",
        "AUM, ?, ''",
    })
    void asksForWhatNeitherHeaderNorValuesTell(String header, String sample, String asks) {
        List<UnitQuestion> questions = units(header, sample, Map.of(), null).questions();
        assertThat(questions.isEmpty() ? "" : String.join("|", questions.get(0).asks()))
                .isEqualTo(asks);
    }

    @Test
    void anAnswerEndsTheQuestion() {
        AmountUnits units = units("AUM", "12.5", Map.of("AUM", new AmountUnit("CHF", MoneyUnit.MILLION)), null);
        assertThat(units.questions()).isEmpty();
        assertThat(units.byField()).containsEntry("aum", new AmountUnit("CHF", MoneyUnit.MILLION));
        assertThat(units("AUM", "12.5", Map.of(), "EUR").byField())
                .containsEntry("aum", new AmountUnit("EUR", MoneyUnit.ONE));
    }

    @Test
    void aColumnOfCurrenciesAnswersForTheCurrency() {
        Map<String, String> mapping = new HashMap<>(Map.of("AUM", "aum", "Devise", "aumCurrency"));
        List<SourceColumn> columns = List.of(
                new SourceColumn("AUM", List.of("12.5"), null), new SourceColumn("Devise", List.of("EUR"), null));
        assertThat(new AmountUnits(FIELDS, columns, mapping, Map.of(), null).questions())
                .containsExactly(new UnitQuestion("AUM", "aum", List.of("unit")));
    }

    @Test
    void aHeaderWithAUnitIsSuggestedAllTheSame() {
        List<SourceColumn> columns = List.of(new SourceColumn("Encours (M€)", List.of(), null));
        assertThat(FieldSuggestions.suggest(FIELDS, columns, List.of(List.of()))
                        .get(0)
                        .suggestedField())
                .isEqualTo("aum");
    }

    private static AmountUnits units(String header, String sample, Map<String, AmountUnit> answers, String everywhere) {
        List<SourceColumn> columns = List.of(new SourceColumn(header, List.of(sample), null));
        return new AmountUnits(FIELDS, columns, Map.of(header, "aum"), answers, everywhere);
    }
}
