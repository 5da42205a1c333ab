package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LEI, SIREN and SIRET of real, public registers, and the same with one digit changed. */
class RegisterNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"9695008KSTJL0COZAZ28", "9695 008K STJL 0COZ AZ28", "9695008kstjl0cozaz28"})
    void readsLei(String typed) {
        assertThat(Lei.parse(typed).value()).isEqualTo("9695008KSTJL0COZAZ28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9695008KSTJL0COZAZ29",
                "9695008KSTJL0COZAZ2",
                "9695008KSTJL0COZAZ288",
                "9695008KSTJL0COZAZ2É"
            })
    void refusesWrongLei(String typed) {
        assertThatThrownBy(() -> Lei.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_lei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "732 829 320 00074", "35600000000048", "35600000049837"})
    void readsSiret(String typed) {
        assertThat(Siret.parse(typed).value()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "73282932000075", "7328293200007", "732829320000744", "35600000049838", "ABCDEFGHIJKLMN"})
    void refusesWrongSiret(String typed) {
        assertThatThrownBy(() -> Siret.parse(typed)).hasFieldOrPropertyWithValue("code", "invalid_siret");
    }

    @Test
    void knowsTheEnterpriseOfAnEstablishment() {
        assertThat(Siret.parse("73282932000074").siren()).isEqualTo(Siren.parse("732 829 320"));
    }

    @Test
    void refusesWrongSiren() {
        assertThatThrownBy(() -> Siren.parse("732829321")).hasMessageContaining("check digit");
        assertThatThrownBy(() -> Siren.parse("73282932")).hasMessageContaining("nine digits");
    }
}
