package app.crm.devkit.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** The program behind {@code generate.sh}. */
public final class GenerateRecords {

    private GenerateRecords() {}

    public static void main(String[] arguments) {
        System.exit(main(arguments, System.out, System.err));
    }

    private static int main(String[] arguments, PrintStream out, PrintStream err) {
        try {
            generate(GeneratorOptions.parse(arguments), out);
            return 0;
        } catch (BadOption refused) {
            err.println(refused.getMessage());
        } catch (IOException | SQLException failure) {
            err.println("The records could not be made: " + failure.getMessage());
        }
        return 1;
    }

    private static void generate(GeneratorOptions options, PrintStream out) throws IOException, SQLException {
        long begin = System.nanoTime();
        try (Connection connection = options.database().connect()) {
            long changeSet = new RecordGenerator(
                            connection,
                            options.seed(),
                            (kind, count) -> out.printf(Locale.ROOT, "%8.1f s  %,d %s%n", seconds(begin), count, kind))
                    .generate(options.quantities());
            out.printf(Locale.ROOT, "%8.1f s  done; change set %d takes all of it back%n", seconds(begin), changeSet);
        }
    }

    private static double seconds(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
