package app.crm.ejb.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.imports.csv.TestFiles;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.RowVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files on real PostgreSQL, from their bytes to records and verdicts. */
class WholeFileIT {

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void open() throws SQLException {
        run = ImportRun.open();
    }

    @AfterEach
    void close() throws SQLException {
        run.close();
    }

    @Test
    void theFrenchRegisterBecomes677Managers() throws IOException {
        Path file = TestFiles.register("amf_sgp_official.csv");
        assertThat(counts(run.upsert(file, ImportTarget.ORGANISATIONS)))
                .isEqualTo(Map.of(ImportVerdict.CREATED, 677L, ImportVerdict.MERGED, 5_314L));
        assertThat(run.count("organisation")).isEqualTo(677);
        assertThat(run.count("organisation where country_code = 'FR'")).isEqualTo(677);
        assertThat(run.count("organisation where lei is not null")).isEqualTo(655);
        assertThat(run.count("organisation where siret is not null")).isEqualTo(496);
        assertThat(run.count("organisation where phone like '+%'")).isEqualTo(479);
        assertThat(run.count("organisation where website like 'http%://%'")).isEqualTo(403);
        assertThat(counts(run.upsert(file, ImportTarget.ORGANISATIONS)))
                .isEqualTo(Map.of(ImportVerdict.SKIPPED, 677L, ImportVerdict.MERGED, 5_314L));
        assertThat(run.count("organisation")).isEqualTo(677);
    }

    @Test
    void theLuxembourgRegisterBecomes482Managers() throws IOException {
        List<RowVerdict> verdicts =
                run.upsert(TestFiles.register("cssf_management_companies.csv"), ImportTarget.ORGANISATIONS);
        assertThat(counts(verdicts)).isEqualTo(Map.of(ImportVerdict.CREATED, 482L, ImportVerdict.SKIPPED, 2L));
        assertThat(verdicts.get(0).reason()).isEqualTo("A line of dashes, not data.");
        assertThat(verdicts.get(483).reason()).isEqualTo("A closing line that counts the rows, not data.");
        assertThat(run.count("organisation")).isEqualTo(482);
        assertThat(run.count("(select name from organisation group by name having count(*) = 2) twice"))
                .isEqualTo(1);
        assertThat(run.count(
                        "organisation where name <> btrim(name) or registration_number <> btrim(registration_number)"))
                .isZero();
    }

    @Test
    void theSampleBecomesThreeManagers() throws IOException {
        List<RowVerdict> verdicts = run.upsert(sample(), ImportTarget.ORGANISATIONS);
        assertThat(verdicts)
                .extracting(RowVerdict::verdict)
                .containsExactly(
                        ImportVerdict.CREATED, ImportVerdict.MERGED, ImportVerdict.CREATED, ImportVerdict.CREATED);
        assertThat(verdicts.get(1).reason()).isEqualTo("Same name as line 2.");
        assertThat(verdicts.get(2).reason()).contains("website left out", "info@bruyere.example.com", "e-mail address");
        assertThat(run.count("organisation where name = 'Chêne \"Vert\" & Fils' and phone = '+33144556678' and"
                        + " website is null"))
                .isEqualTo(1);
    }

    @Test
    void brokenRowsFailAloneAndSayWhy() throws IOException {
        Path file = TestFiles.write(folder, """
            name;email;city
            A;a@acme.fr;Paris;more
            B,b@acme.fr,Lyon
            C
            D\0D;d@acme.fr;Lille
            ;e@acme.fr;Nice
            ;;
            F;f@acme.fr;Metz
            name;email;city
            """);
        List<RowVerdict> verdicts = run.upsert(file, ImportTarget.ORGANISATIONS);
        assertThat(verdicts)
                .extracting(verdict -> verdict.line() + " " + verdict.verdict().code())
                .containsExactly(
                        "2 failed",
                        "3 failed",
                        "4 created",
                        "5 failed",
                        "6 failed",
                        "7 skipped",
                        "8 created",
                        "9 skipped");
        assertThat(verdicts.get(0).reason()).contains("4 cells where the header has 3");
        assertThat(verdicts.get(1).reason()).contains("From here on the file uses \",\"");
        assertThat(verdicts.get(2).reason()).contains("only 1 of 3 cells");
        assertThat(verdicts.get(3).reason()).contains("NUL");
        assertThat(verdicts.get(4).reason()).contains("needs a name");
    }

    @Test
    void peopleComeWithTheirOrganisation() throws IOException {
        Path file = TestFiles.write(folder, """
            Prénom,Nom,E-mail,Société,Téléphone,Fonction
            Ada,Lovelace,ADA@acme.fr,Acme,01 44 55 66 77,CTO
            Bob,Stone,not an address,Acme,,
            Cléo,Stone,,ACME,01 44 55 66 77,
            Dan,Stone,,Acmé,01 44 55 66 77,
            """);
        List<RowVerdict> verdicts = run.upsert(file, ImportTarget.PEOPLE);
        assertThat(verdicts)
                .extracting(RowVerdict::verdict)
                .containsExactly(
                        ImportVerdict.CREATED, ImportVerdict.FAILED, ImportVerdict.CREATED, ImportVerdict.CREATED);
        assertThat(verdicts.get(1).reason()).contains("email left out").contains("not an address");
        assertThat(run.count("organisation")).isEqualTo(1);
        assertThat(run.count("affiliation where is_primary")).isEqualTo(3);
        assertThat(run.count("person where email = 'ada@acme.fr' and phone = '+33144556677' and phone_typed = '01"
                        + " 44 55 66 77'"))
                .isEqualTo(1);
    }

    private Path sample() throws IOException {
        try (InputStream in = WholeFileIT.class.getResourceAsStream("/imports/managers.csv")) {
            return TestFiles.write(folder, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<ImportVerdict, Long> counts(List<RowVerdict> verdicts) {
        return verdicts.stream().collect(Collectors.groupingBy(RowVerdict::verdict, Collectors.counting()));
    }
}
