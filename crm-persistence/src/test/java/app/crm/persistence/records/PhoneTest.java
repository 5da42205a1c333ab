package app.crm.persistence.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.persistence.values.InvalidValue;
import org.junit.jupiter.api.Test;

class PhoneTest {

    private static final Phone STORED = new Phone("+33156620055", "01 56 62 00 55");

    @Test
    void keepsWhatWasTypedBesideTheNumber() {
        assertThat(Phone.of("01.56.62.00.55", "FR", null)).isEqualTo(new Phone("+33156620055", "01.56.62.00.55"));
    }

    @Test
    void keepsTheTypedFormWhileTheNumberIsSentBackUnchanged() {
        assertThat(Phone.of(Phone.e164(STORED), "FR", STORED)).isEqualTo(STORED);
    }

    @Test
    void survivesAChangeOfTheRecordsCountry() {
        assertThat(Phone.of(Phone.e164(STORED), "LU", STORED)).isEqualTo(STORED);
    }

    @Test
    void readsANationalNumberInTheRecordsCountry() {
        assertThat(Phone.e164(Phone.of("020 7946 0018", "GB", STORED))).isEqualTo("+442079460018");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Phone.of("call me", "FR", null)).isInstanceOf(InvalidValue.class);
    }
}
