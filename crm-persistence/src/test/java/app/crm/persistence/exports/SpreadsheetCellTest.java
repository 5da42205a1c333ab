package app.crm.persistence.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "'=1",
                "''=1",
                "\uff1d1",
                "+33 1 42",
                "-"
            })
    void takesThePowerFromFormulas(String text) {
        assertThat(SpreadsheetCell.neutralise(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.restore("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "+33142345678", "-12", "-12.5", "+3,5", "'tis", "O'Neil", "a=b", "1-2", " =1"})
    void leavesTheRestAlone(String text) {
        assertThat(SpreadsheetCell.neutralise(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.restore(text)).isEqualTo(text);
    }

    @Test
    void nothingIsLostOnTheWayOutAndIn() {
        Random random = new Random(3);
        String letters = "'=+-@\t\r\n1a ,\"\uff0b";
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int index = random.nextInt(6); index >= 0; index--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String cell = SpreadsheetCell.neutralise(text.toString());
            assertThat(SpreadsheetCell.restore(cell)).isEqualTo(text.toString());
            assertThat(cell).doesNotMatch("(?s)[=@\t\r\n\uff0b].*");
        }
    }
}
