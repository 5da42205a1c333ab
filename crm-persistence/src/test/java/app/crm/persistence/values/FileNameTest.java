package app.crm.persistence.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, passwd",
        "'C:\\Users\\Léa\\Devis été.xlsx', Devis été.xlsx",
        "'a\r\nSet-Cookie: x=1.txt', aSet-Cookie: x=1.txt",
        "'  spaced   name .pdf ', spaced name .pdf",
        "'invoice\u202Efdp.exe', invoicefdp.exe",
        ".., fallback",
        "'', fallback",
        "folder/, fallback"
    })
    void keepsTheNameAndNothingElse(String given, String name) {
        assertThat(FileName.of(given, "fallback")).isEqualTo(name);
    }

    @Test
    void aLongNameKeepsItsExtensionAndItsLastCharacterWhole() {
        String name = FileName.of("é😀".repeat(300) + ".pdf", "fallback");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(255);
        assertThat(name).endsWith(".pdf").doesNotContain("\uFFFD");
        assertThat(name.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .isTrue();
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> FileName.of("a\uD83D.pdf", "fallback")).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", "none, ''", "dot., ''"})
    void tellsTheExtension(String name, String extension) {
        assertThat(FileName.extension(name)).isEqualTo(extension);
    }
}
