package app.crm.devkit.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many records to make, from which seed, and where. */
public record GeneratorOptions(Quantities quantities, long seed, DatabaseOptions database) {

    public static final String USAGE = """
            Usage: ./generate.sh [options]
              --people N           how many people (default 1000000)
              --organisations N    how many organisations they work at (default 200000)
              --interactions N     how many interactions with them (default 3000000)
              --tasks N            how many tasks about them (default 100000)
              --seed N             the same seed makes the same records (default 1)
              --data DIR           the data folder of a running ./run.sh (default ./data, or CRM_DATA_DIR)
              --database ADDRESS   instead: postgresql://user:password@host:port/name""";

    private static final List<String> NAMES =
            List.of("--people", "--organisations", "--interactions", "--tasks", "--seed", "--data", "--database");

    static GeneratorOptions parse(String[] arguments) throws IOException {
        Map<String, String> given = given(arguments);
        Quantities quantities = new Quantities(
                number(given, "--people", 1_000_000),
                number(given, "--organisations", 200_000),
                number(given, "--interactions", 3_000_000),
                number(given, "--tasks", 100_000));
        check(quantities);
        String data = System.getenv().getOrDefault("CRM_DATA_DIR", "data");
        return new GeneratorOptions(
                quantities,
                number(given, "--seed", 1),
                given.containsKey("--database")
                        ? DatabaseOptions.parse(given.get("--database"))
                        : DatabaseOptions.embedded(Path.of(given.getOrDefault("--data", data))));
    }

    private static Map<String, String> given(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            String name = arguments[index];
            if (!NAMES.contains(name)) {
                throw new BadOption(name.equals("--help") ? USAGE : "Unknown option " + name + ".\n" + USAGE);
            }
            if (index + 1 == arguments.length) {
                throw new BadOption(name + " needs a value.\n" + USAGE);
            }
            given.put(name, arguments[index + 1]);
        }
        return given;
    }

    private static void check(Quantities wanted) {
        if (wanted.people() > 0 && wanted.organisations() == 0) {
            throw new BadOption("People work somewhere: ask for at least one organisation.");
        }
        if (wanted.people() == 0 && wanted.interactions() + wanted.tasks() > 0) {
            throw new BadOption("Interactions and tasks are about people: ask for at least one person, or for none of"
                    + " them with --interactions 0 --tasks 0.");
        }
    }

    private static long number(Map<String, String> given, String option, long usual) {
        String value = given.getOrDefault(option, Long.toString(usual));
        if (!value.matches("\\d{1,10}")) {
            throw new BadOption(option + " is a whole number, not \"" + value + "\".");
        }
        return Long.parseLong(value);
    }
}
