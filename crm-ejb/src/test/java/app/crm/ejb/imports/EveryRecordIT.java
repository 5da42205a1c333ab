package app.crm.ejb.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.ejb.imports.csv.TestFiles;
import app.crm.ejb.imports.xlsx.TestWorkbook;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.ImportVerdict;
import app.crm.persistence.imports.RowVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of links, interactions and tasks, whose rows name people and organisations that exist. */
class EveryRecordIT {

    @TempDir
    Path folder;

    private ImportRun run;

    @BeforeEach
    void open() throws SQLException, IOException {
        run = ImportRun.open();
        upsert(ImportTarget.ORGANISATIONS, """
            name;registrationNumber;lei
            Acme;GP-1;9695008KSTJL0COZAZ28
            Globex;GP-2;
            """);
        upsert(ImportTarget.PEOPLE, """
            firstName;lastName;email;organisation
            Ada;Lovelace;ada@acme.fr;Acme
            Jean Marie;Le Goff;jm@acme.fr;
            Bob;Stone;bob1@acme.fr;
            Bob;Stone;bob2@acme.fr;
            """);
    }

    @AfterEach
    void close() throws SQLException {
        run.close();
    }

    @Test
    void interactionsComeInOnceHoweverOftenTheFileIsSent() throws IOException {
        String file = """
            Date;Type;Objet;Contact;Société;Durée;Tags
            31/12/2024 14:30;Appel;Point annuel;ada@acme.fr; ;45 min;Suivi
            31/12/2024 14:30;Appel;Point annuel;Le Goff Jean Marie;;1h30;
            01/02/2025;Réunion;Comité;Ada Lovelace; Acme;;
            01/02/2199;Réunion;Congrès;;9695008KSTJL0COZAZ28;;
            """;
        assertThat(verdicts(ImportTarget.INTERACTIONS, file)).containsOnly(ImportVerdict.CREATED);
        assertThat(run.count("interaction where title = 'Point annuel' and type = 'call' and status = 'done'"
                        + " and occurred_at = '2024-12-31 13:30+00'"))
                .isEqualTo(2);
        assertThat(run.count("interaction where title = 'Congrès' and status = 'todo'"))
                .isEqualTo(1);
        assertThat(run.count("interaction_person")).isEqualTo(3);
        assertThat(run.count("interaction_organisation")).isEqualTo(2);
        assertThat(run.count("interaction where duration_minutes = 90")).isEqualTo(1);
        assertThat(run.count("interaction_tag")).isEqualTo(1);
        assertThat(verdicts(ImportTarget.INTERACTIONS, file)).containsOnly(ImportVerdict.SKIPPED);
        assertThat(run.count("interaction")).isEqualTo(4);
    }

    @Test
    void aRowThatNamesNobodyOrTooManyFailsAndSaysWhy() throws IOException {
        List<RowVerdict> verdicts = upsert(ImportTarget.INTERACTIONS, """
            date;title;person;organisation
            31/12/2024;Known;Ada Lovelace;
            31/12/2024;Unknown;Grace Hopper;
            31/12/2024;Two of them;Bob Stone;
            31/12/2024;Nobody;;
            yesterday;No day;Ada Lovelace;
            31/12/2024;Elsewhere;Ada Lovelace;Initech
            """);
        assertThat(verdicts)
                .extracting(verdict -> verdict.verdict().code())
                .containsExactly("created", "failed", "failed", "failed", "failed", "failed");
        assertThat(verdicts.get(1).reason()).isEqualTo("There is no person \"Grace Hopper\" that you may see.");
        assertThat(verdicts.get(2).reason()).startsWith("2 records of kind person go by \"Bob Stone\"");
        assertThat(verdicts.get(3).reason()).startsWith("A new interaction needs");
        assertThat(verdicts.get(4).reason()).startsWith("occurredAt left out");
        assertThat(verdicts.get(5).reason()).contains("no organisation \"Initech\"");
        assertThat(run.count("interaction")).isEqualTo(1);
    }

    @Test
    void tasksAreDueAtTheEndOfTheirDayAndDoneWhenTheFileSays() throws IOException {
        String file = """
            Titre;Échéance;Statut;Priorité;personEmail;Terminée le
            Rappeler;31/12/2024;Terminée;Haute;ada@acme.fr;30/12/2024 10:00
            Envoyer;02/01/2025 09:00;à faire;;;
            Classer;;;;bob1@acme.fr;
            """;
        assertThat(verdicts(ImportTarget.TASKS, file)).containsOnly(ImportVerdict.CREATED);
        assertThat(run.count("task where title = 'Rappeler' and due_all_day and due_at = '2024-12-31 22:59:59+00'"
                        + " and status = 'done' and completed_at = '2024-12-30 09:00+00' and priority = 'high'"))
                .isEqualTo(1);
        assertThat(run.count("task where person_id is not null")).isEqualTo(2);
        assertThat(verdicts(ImportTarget.TASKS, file)).containsOnly(ImportVerdict.SKIPPED);
        assertThat(verdicts(ImportTarget.TASKS, "title;due;status\nEnvoyer;02/01/2025 09:00;fait\n"))
                .containsExactly(ImportVerdict.UPDATED);
        assertThat(run.count("task where title = 'Envoyer' and status = 'done' and completed_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void linksAreFoundByTheirEndsAndOnePersonHasOneMainOrganisation() throws IOException {
        String file = """
            email;registration number;role;principale;fonction;début;fin
            ada@acme.fr;GP-2;décideur;oui;CEO;01/02/2020;
            ada@acme.fr;GP-1;;x;;;
            jm@acme.fr;GP-1;;oui;;01/02/2020;01/01/2020
            jm@acme.fr;GP-2;;non;CFO;01/02/2020;01/03/2020
            """;
        List<RowVerdict> verdicts = upsert(ImportTarget.AFFILIATIONS, file);
        assertThat(verdicts)
                .extracting(verdict -> verdict.verdict().code())
                .containsExactly("created", "skipped", "failed", "created");
        assertThat(verdicts.get(2).reason()).isEqualTo("The link would end before it starts.");
        assertThat(run.count(
                        "affiliation a join organisation o on o.id = a.organisation_id where is_primary and o.name ="
                                + " 'Acme'"))
                .isEqualTo(1);
        assertThat(run.count("affiliation where is_primary")).isEqualTo(1);
        assertThat(upsert(ImportTarget.AFFILIATIONS, "email;company;primary\nada@acme.fr;globex;1\n"))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.UPDATED);
        assertThat(run.count(
                        "affiliation a join organisation o on o.id = a.organisation_id where is_primary and o.name ="
                                + " 'Globex'"))
                .isEqualTo(1);
        assertThat(run.count("affiliation where is_primary")).isEqualTo(1);
        assertThat(run.count("affiliation where role = 'decision_maker' and job_title = 'CEO'"))
                .isEqualTo(1);
    }

    @Test
    void aWorkbookIsImportedLikeText() throws IOException {
        byte[] book = new TestWorkbook()
                .styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>")
                .sheet("Tâches", """
                        <row><c t="inlineStr"><is><t>Titre</t></is></c><c t="inlineStr"><is><t>Échéance</t></is></c></row>
                        <row><c t="inlineStr"><is><t>Relire</t></is></c><c s="1"><v>45657</v></c></row>
                        """)
                .bytes();
        assertThat(run.upsert(TestFiles.write(folder, book), ImportTarget.TASKS))
                .extracting(RowVerdict::verdict)
                .containsExactly(ImportVerdict.CREATED);
        assertThat(run.count("task where title = 'Relire' and due_at = '2024-12-31 22:59:59+00'"))
                .isEqualTo(1);
    }

    private List<RowVerdict> upsert(ImportTarget target, String content) throws IOException {
        return run.upsert(TestFiles.write(folder, content), target);
    }

    private List<ImportVerdict> verdicts(ImportTarget target, String content) throws IOException {
        return upsert(target, content).stream().map(RowVerdict::verdict).toList();
    }
}
