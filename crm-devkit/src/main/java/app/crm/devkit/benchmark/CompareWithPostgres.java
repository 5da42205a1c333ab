package app.crm.devkit.benchmark;

import app.crm.devkit.generator.BadOption;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** The program behind {@code benchmark.sh}. */
public final class CompareWithPostgres {

    private final PrintStream out;
    private final BenchmarkOptions options;
    private final Application application;
    private final BarePostgres postgres;
    private final Load load;

    private CompareWithPostgres(PrintStream out, BenchmarkOptions options) throws IOException, InterruptedException {
        this.out = out;
        this.options = options;
        this.application = new Application(options.application(), options.email(), options.password());
        this.postgres = new BarePostgres(options.database(), options.clients(), options.seconds());
        this.load = new Load(application, options.clients(), options.seconds());
    }

    public static void main(String[] arguments) {
        System.exit(main(arguments, System.out, System.err));
    }

    private static int main(String[] arguments, PrintStream out, PrintStream err) {
        try {
            new CompareWithPostgres(out, BenchmarkOptions.parse(arguments)).run();
            return 0;
        } catch (BadOption refused) {
            err.println(refused.getMessage());
        } catch (IOException failure) {
            err.println("The benchmark failed: " + failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private void run() throws IOException, InterruptedException {
        out.printf(
                "%s people, %s organisations, %d processors, %d clients, %d s each%n",
                postgres.psql("select count(*) from person"),
                postgres.psql("select count(*) from organisation"),
                Runtime.getRuntime().availableProcessors(),
                options.clients(),
                options.seconds());
        out.printf("%-22s %12s %12s %8s %10s %10s%n", "", "product", "PostgreSQL", "ratio", "median ms", "p95 ms");
        list();
        get();
        search();
        new Transfers(out, application, postgres).run(options.importRows());
    }

    private void list() throws IOException, InterruptedException {
        compare("list, 50 by name", number -> "/people?sort=lastName&limit=50&count=none", """
                select p.*, o.name from (
                    select * from person where deleted_at is null order by sort_name, id limit 50) p
                left join affiliation a on a.person_id = p.id and a.deleted_at is null
                left join organisation o on o.id = a.organisation_id order by p.sort_name, p.id;
                """);
    }

    private void get() throws IOException, InterruptedException {
        List<String> ids = rows("select id from person where deleted_at is null order by hashint8(id) limit 1000");
        long highest = Long.parseLong(postgres.psql("select max(id) from person"));
        compare("get", number -> "/people/" + ids.get(number % ids.size()), """
                \\set id random(1, %d)
                select p.*, o.name from person p left join affiliation a on a.person_id = p.id and a.deleted_at is null
                left join organisation o on o.id = a.organisation_id where p.id = :id;
                """.formatted(highest));
    }

    /** Bare PostgreSQL looks the same words up in the same index, without ranking, snippets or a second stage. */
    private void search() throws IOException, InterruptedException {
        String people = "from person where deleted_at is null and first_name is not null and length(last_name) > 7"
                + " order by hashint8(id) limit 1000";
        List<String> names = rows("select first_name || ' ' || last_name " + people);
        List<String> wrong = rows("select overlay(last_name placing '' from 4 for 1) " + people);
        compare("search, full name", number -> search(names, number), lookUp("""
                select d.record_id, p.full_name from search_document d join person p on p.id = d.record_id
                where d.resource = 'people' and d.tsv @@ (select array_to_string(array_agg('''' || w || ''''), '&')::tsquery
                    from unnest(string_to_array(search_name_keys(search_words(:name)), ' ')) w) limit 20;
                """, names));
        compare("search, typing error", number -> search(wrong, number), lookUp("""
                select d.record_id, p.full_name from search_document d join person p on p.id = d.record_id
                where d.resource = 'people' and d.tsv @@ (
                    select coalesce(string_agg('''N' || word || '''', '|'), '''none''')::tsquery from search_word
                    where rests && search_rests(search_words(:name))) limit 20;
                """, wrong));
    }

    private static String search(List<String> texts, int number) {
        return "/search?limit=20&q=" + URLEncoder.encode(texts.get(number % texts.size()), StandardCharsets.UTF_8);
    }

    /** A pgbench script that takes one of the texts at random. */
    private static String lookUp(String query, List<String> texts) {
        StringBuilder values = new StringBuilder();
        for (String text : texts.subList(0, Math.min(200, texts.size()))) {
            values.append(values.isEmpty() ? "" : ",")
                    .append('\'')
                    .append(text.replace("'", "''"))
                    .append('\'');
        }
        String name = "(array[" + values + "])[:n]";
        return "\\set n random(1, " + Math.min(200, texts.size()) + ")\n"
                + query.strip().replace(":name", name) + "\n";
    }

    private List<String> rows(String query) throws IOException, InterruptedException {
        List<String> rows = postgres.psql(query).lines().toList();
        if (rows.isEmpty()) {
            throw new BadOption("The database has no people. Make some first: ./generate.sh");
        }
        return rows;
    }

    private void compare(String operation, IntFunction<String> path, String script)
            throws IOException, InterruptedException {
        Load.Figures product = load.run(path);
        double bare = postgres.perSecond(script);
        out.printf(
                Locale.ROOT,
                "%-22s %10.0f/s %10.0f/s %7.1f%% %10.1f %10.1f%n",
                operation,
                product.perSecond(),
                bare,
                100 * product.perSecond() / bare,
                product.medianMillis(),
                product.p95Millis());
    }
}
