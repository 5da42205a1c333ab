package app.crm.ejb.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.imports.csv.TestFiles;
import app.crm.ejb.imports.fields.ColumnMapping;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.persistence.imports.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two regulators' registers, each with the quirks of its kind. */
class RegisterFileTest {

    @Test
    void theFrenchRegisterIsUnderstood() throws IOException {
        FileAnalysis analysis = analyse(TestFiles.register("amf_sgp_official.csv"));
        assertThat(analysis.layout().encoding()).isEqualTo("UTF-8");
        assertThat(analysis.layout().bom()).isTrue();
        assertThat(analysis.layout().delimiter()).isEqualTo(";");
        assertThat(analysis.layout().headerRow()).isEqualTo(1);
        assertThat(analysis.rows()).isEqualTo(5_991);
        Map<String, String> mapping = ColumnMapping.suggested(analysis.columns());
        mapping.values().removeIf(java.util.Objects::isNull);
        assertThat(mapping)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "no_amf", "registrationNumber",
                        "entite_nom", "name",
                        "pays_siege", "countryCode",
                        "site_internet", "website",
                        "telephone", "phone",
                        "siret", "siret",
                        "lei", "lei"));
    }

    @Test
    void theLuxembourgRegisterIsUnderstood() throws IOException {
        FileAnalysis analysis = analyse(TestFiles.register("cssf_management_companies.csv"));
        assertThat(analysis.layout().encoding()).isEqualTo("UTF-16LE");
        assertThat(analysis.layout().delimiter()).isEqualTo("\t");
        assertThat(analysis.rows()).isEqualTo(482);
        assertThat(analysis.columns().get(1).name()).isEqualTo("ID_ENTITE");
        assertThat(analysis.columns().get(1).suggestedField()).isEqualTo("registrationNumber");
        assertThat(analysis.columns().get(2).suggestedField()).isEqualTo("name");
    }

    private static FileAnalysis analyse(Path file) throws IOException {
        return FileAnalysis.of(file, ImportFields.of(ImportTarget.ORGANISATIONS), SourceFile.Hints.NONE, true);
    }
}
