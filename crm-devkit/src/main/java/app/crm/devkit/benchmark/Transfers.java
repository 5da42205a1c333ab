package app.crm.devkit.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Export of everybody and import of new people, against {@code \copy} of the same rows. */
final class Transfers {

    private static final String EXPORTED =
            "select p.id, p.first_name, p.last_name, p.email, p.phone, p.job_title, o.name"
                    + " from person p left join affiliation a on a.person_id = p.id and a.is_primary and a.deleted_at is null"
                    + " left join organisation o on o.id = a.organisation_id where p.deleted_at is null order by p.sort_name, p.id";

    private final PrintStream out;
    private final Application application;
    private final BarePostgres postgres;

    Transfers(PrintStream out, Application application, BarePostgres postgres) {
        this.out = out;
        this.application = application;
        this.postgres = postgres;
    }

    void run(int importRows) throws IOException, InterruptedException {
        exportEverybody();
        importPeople(importRows);
    }

    private void exportEverybody() throws IOException, InterruptedException {
        application.logIn();
        long begin = System.nanoTime();
        long lines = application.countLines(
                "/people/export?format=csv&sort=lastName&columns=id,firstName,lastName,email,phone,jobTitle,organisation.name");
        double product = (lines - 1) / seconds(begin);
        begin = System.nanoTime();
        postgres.psql("\\copy (" + EXPORTED + ") to '/dev/null' with (format csv, header)");
        print("export, rows", product, (lines - 1) / seconds(begin));
    }

    /** Bare PostgreSQL copies into a table with the person table's columns and indexes, without looking for doubles. */
    private void importPeople(int rows) throws IOException, InterruptedException {
        String csv = people(rows);
        application.logIn();
        long begin = System.nanoTime();
        JsonNode started = application.upload(
                "/imports?run=true", Map.of("resource", "people", "options", "{\"mode\":\"create\"}"), csv);
        String status = await(started.path("id").asLong());
        double product = rows / seconds(begin);
        print("import, rows", product, rows / copy(csv));
        out.println("  the import ended as " + status + "; its people are taken back");
        long changeSet = application
                .get("/imports/" + started.path("id").asLong())
                .path("changeSetId")
                .asLong();
        application.post("/change-sets/" + changeSet + "/undo", "{}");
    }

    private double copy(String csv) throws IOException, InterruptedException {
        Path file = Files.createTempFile("crm-benchmark", ".csv");
        try {
            Files.writeString(file, csv);
            postgres.psql(
                    "drop table if exists benchmark_person",
                    "create table benchmark_person (like person including all)");
            long begin = System.nanoTime();
            postgres.psql("\\copy benchmark_person (first_name, last_name, email, phone, job_title) from '" + file
                    + "' with (format csv, header)");
            double taken = seconds(begin);
            postgres.psql("drop table benchmark_person");
            return taken;
        } finally {
            Files.delete(file);
        }
    }

    private String await(long importId) throws IOException, InterruptedException {
        while (true) {
            String status =
                    application.get("/imports/" + importId).path("status").asText();
            if (!status.equals("running") && !status.equals("analysed")) {
                return status;
            }
            Thread.sleep(50);
        }
    }

    private static String people(int rows) {
        StringBuilder csv = new StringBuilder("First name,Last name,Email,Phone,Job title\n");
        for (int row = 0; row < rows; row++) {
            csv.append(String.format(
                    Locale.ROOT, "Benchmark,Person %d,person%d@benchmark.invalid,+3318%07d,Analyst%n", row, row, row));
        }
        return csv.toString();
    }

    private void print(String operation, double product, double bare) {
        out.printf(Locale.ROOT, "%-22s %10.0f/s %10.0f/s %7.1f%%%n", operation, product, bare, 100 * product / bare);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
