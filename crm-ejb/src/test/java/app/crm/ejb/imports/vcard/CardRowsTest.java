package app.crm.ejb.imports.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.CrmException;
import app.crm.ejb.imports.csv.FileLayout;
import app.crm.ejb.imports.csv.TextEncoding;
import app.crm.ejb.imports.csv.UnreadableFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CardRowsTest {

    @TempDir
    Path folder;

    @Test
    void version3HasFoldedLinesTypesAndAPicture() throws IOException {
        Map<String, String> ada = only("""
                BEGIN:VCARD
                VERSION:3.0
                N:Lovelace;Ada;Augusta;Mme;
                FN:Ada Augusta Lovelace
                ORG:Analytical Engines;Research
                TITLE:Head of
                  Computing
                EMAIL;TYPE=INTERNET,HOME:ada@home.example
                EMAIL;TYPE=INTERNET,WORK,PREF:ada@engines.example
                EMAIL;TYPE=INTERNET:ada2@engines.example
                TEL;TYPE=CELL:+33 6 12 34 56 78
                TEL;TYPE=WORK,VOICE:01 44 55 66 77
                TEL;TYPE=WORK,FAX:01 44 55 66 00
                TEL;TYPE=WORK:01 44 55 66 78
                ADR;TYPE=WORK:;;1 rue de Rivoli;Paris;;75001;France
                PHOTO;ENCODING=b;TYPE=JPEG:AAAA
                 BBBB
                NOTE:First line\\nsecond\\, line
                CATEGORIES:VIP,Conference
                END:VCARD
                """);
        assertThat(ada)
                .containsEntry("First name", "Ada Augusta")
                .containsEntry("Last name", "Lovelace")
                .containsEntry("Organisation", "Analytical Engines")
                .containsEntry("Job title", "Head of Computing")
                .containsEntry("Email", "ada@engines.example")
                .containsEntry("Personal email", "ada@home.example")
                .containsEntry("Other emails", "ada2@engines.example")
                .containsEntry("Mobile", "+33 6 12 34 56 78")
                .containsEntry("Phone", "01 44 55 66 77")
                .containsEntry("Other phones", "01 44 55 66 78")
                .containsEntry("Country", "France")
                .containsEntry("Notes", "First line\nsecond, line")
                .containsEntry("Tags", "VIP; Conference");
    }

    @Test
    void version2IsQuotedPrintableInItsOwnCharacterSet() throws IOException {
        assertThat(only("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre;Chlo=C3=A9;;;
                TEL;CELL:0612345678
                TEL;HOME:0144556677
                END:VCARD
                """))
                .containsEntry("Last name", "Lefèvre")
                .containsEntry("First name", "Chloé")
                .containsEntry("Mobile", "0612345678")
                .containsEntry("Personal phone", "0144556677");
    }

    @Test
    void version4HasUrisAndAFullNameAlone() throws IOException {
        assertThat(only("""
                BEGIN:VCARD
                VERSION:4.0
                FN:DUPONT Jean
                TEL;VALUE=uri;TYPE=cell:tel:+33-6-12-34-56-78
                LANG:fr
                URL:https://www.linkedin.com/in/jdupont
                END:VCARD
                """))
                .containsEntry("First name", "Jean")
                .containsEntry("Last name", "DUPONT")
                .containsEntry("Mobile", "+33-6-12-34-56-78".replace("+", "tel:+"))
                .containsEntry("Language", "fr")
                .containsEntry("LinkedIn", "https://www.linkedin.com/in/jdupont");
    }

    @Test
    void aCompanysCardNamesNobody() throws IOException {
        assertThat(only("BEGIN:VCARD\nVERSION:3.0\nFN:Acme SAS\nN:;;;;\nORG:Acme SAS\nEND:VCARD\n"))
                .containsEntry("Last name", "")
                .containsEntry("Organisation", "Acme SAS");
    }

    @Test
    void eachCardKnowsItsLine() throws IOException {
        List<Long> lines = new ArrayList<>();
        try (CardRows rows =
                open("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n\nBEGIN:VCARD\nVERSION:3.0\nFN:B\nEND:VCARD\n")) {
            rows.forEachRemaining(row -> lines.add(row.line()));
        }
        assertThat(lines).containsExactly(1L, 1L, 6L);
    }

    @Test
    void aCardThatIsCutOffIsNamedByItsLine() {
        assertThatThrownBy(() -> only("BEGIN:VCARD\nVERSION:3.0\nFN:A\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("line 1")
                .satisfies(failure ->
                        assertThat(((CrmException) failure).code().code()).isEqualTo("unclosed_card"));
    }

    @Test
    void aLineWithoutEndIsRefusedAndAnEndlessPictureLeftOut() throws IOException {
        Path file = folder.resolve("long.vcf");
        write(file, "PHOTO;ENCODING=b:", 64);
        try (CardRows rows = CardRows.open(file, FileLayout.cards(TextEncoding.UTF_8, false))) {
            rows.next();
            assertThat(rows.next().cells()).contains("Long");
        }
        write(file, "NOTE:", 64);
        try (CardRows rows = CardRows.open(file, FileLayout.cards(TextEncoding.UTF_8, false))) {
            rows.next();
            assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class).hasMessageContaining("characters");
        }
    }

    private static void write(Path file, String property, int megabytes) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("BEGIN:VCARD\nVERSION:3.0\n" + property);
            String megabyte = "x".repeat(1 << 20);
            for (int count = 0; count < megabytes; count++) {
                writer.write(megabyte);
            }
            writer.write("\nN:Long;Name;;;\nFN:Name Long\nEND:VCARD\n");
        }
    }

    private Map<String, String> only(String card) throws IOException {
        try (CardRows rows = open(card)) {
            List<String> names = rows.next().cells();
            List<String> cells = rows.next().cells();
            Map<String, String> found = new LinkedHashMap<>();
            names.forEach(name -> found.put(name, cells.get(found.size())));
            assertThat(rows.hasNext()).isFalse();
            return found;
        }
    }

    private CardRows open(String content) throws IOException {
        Path file = Files.write(folder.resolve("cards.vcf"), content.getBytes(StandardCharsets.UTF_8));
        return CardRows.open(file, FileLayout.cards(TextEncoding.UTF_8, false));
    }
}
