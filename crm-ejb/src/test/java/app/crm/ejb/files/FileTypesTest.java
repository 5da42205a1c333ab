package app.crm.ejb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.CrmException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is in its content. */
class FileTypesTest {

    private final FileTypes types = new FileTypes();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, image/png",
        "ffd8ffe000104a46494600, image/jpeg",
        "474946383961010001, image/gif",
        "524946461a000000574542505650384c, image/webp",
        "255044462d312e370a, application/pdf",
        "7f454c460201010000000000000000000200, application/x-executable",
        "4d5a90000300000004000000ffff0000, application/x-msdownload",
        "cffaedfe07000001030000000200000010000000, application/x-mach-o-executable",
        "cafebabe00000034, application/java-vm",
        "00ff00ff00ff, application/octet-stream"
    })
    void tellsBinaryTypes(String hex, String type) throws IOException {
        assertThat(typeOf(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @Test
    void tellsTextFromPages() throws IOException {
        assertThat(typeOf("Nom;Prénom\nMartin;Léa\n")).isEqualTo("text/plain");
        assertThat(typeOf("<!DOCTYPE html><html><script>alert(1)</script></html>"))
                .isEqualTo("text/html");
        assertThat(typeOf("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))
                .isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "META-INF/MANIFEST.MF, application/java-archive",
        "AndroidManifest.xml, application/vnd.android.package-archive",
        "photos/1.txt, application/zip"
    })
    void looksIntoArchives(String entry, String type) throws IOException {
        assertThat(typeOf(archive("readme.txt", entry))).isEqualTo(type);
    }

    @Test
    void anOfficeDocumentIsKnownByItsFirstEntriesToo() throws IOException {
        assertThat(typeOf(archive("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
                .endsWith("wordprocessingml.document");
    }

    @Test
    void aDamagedOrExplosiveArchiveIsJustAnArchive() throws IOException {
        byte[] cut = archive("a.txt", "b.txt");
        assertThat(typeOf(java.util.Arrays.copyOf(cut, cut.length / 2))).isEqualTo("application/zip");

        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < 64; count++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
        }
        assertThat(typeOf(bomb.toByteArray())).isEqualTo("application/zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-executable",
                "application/x-dosexec",
                "application/x-msdownload",
                "application/java-archive",
                "application/x-mach-o-executable",
                "application/x-sh"
            })
    void refusesProgramsWhateverTheirName(String type) {
        assertThatThrownBy(() -> types.requireHarmless("photo.png", type))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        refused -> assertThat(refused.code().code()).isEqualTo("forbidden_file_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.PDF.EXE", "a.bat. .", "run.ps1", "a.js"})
    void refusesNamesThatComputersRun(String name) {
        assertThatThrownBy(() -> types.requireHarmless(name, "text/plain")).isInstanceOf(CrmException.class);
    }

    @Test
    void takesWhatPeopleSend() {
        assertThatCode(() -> {
                    types.requireHarmless("a.pdf", "application/pdf");
                    types.requireHarmless("no extension", "text/plain");
                    types.requireHarmless("exe", "application/zip");
                    types.requireHarmless("page.html", "text/html");
                })
                .doesNotThrowAnyException();
    }

    private String typeOf(String text) throws IOException {
        return typeOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private String typeOf(byte[] content) throws IOException {
        return types.of(Files.write(folder.resolve("content"), content));
    }

    private static byte[] archive(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("content".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
