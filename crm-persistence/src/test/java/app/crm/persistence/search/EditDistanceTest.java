package app.crm.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "dupont, dupont, 0",
        "dupont, dupond, 1",
        "dupont, dupnt, 1",
        "dupont, dupoont, 1",
        "dupont, dupnot, 1",
        "rothschild, rothscihld, 1",
        "charpentier, charpanteir, 2",
        "ab, ba, 1",
        "a, bc, 2"
    })
    void countsTypingErrors(String meant, String typed, int errors) {
        assertThat(EditDistance.between(meant, typed)).isEqualTo(errors);
        assertThat(EditDistance.between(typed, meant)).isEqualTo(errors);
    }

    @Test
    void shortWordsAllowNoErrorLongOnesTwo() {
        assertThat(Corrections.nearest("sap", List.of("spa", "map"))).isEmpty();
        assertThat(Corrections.nearest("dupnt", List.of("dupont", "duport", "dumont")))
                .containsExactly("dupont");
        assertThat(Corrections.nearest("charpantier", List.of("carpantie", "charpentier", "charpante")))
                .containsExactly("charpentier", "carpantie", "charpante");
    }
}
