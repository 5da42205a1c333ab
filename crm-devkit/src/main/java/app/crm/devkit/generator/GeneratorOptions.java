package app.crm.devkit.generator;

import java.io.IOException;
import java.nio.file.Path;

/** How many records to make, from which seed, and where. */
public record GeneratorOptions(long people, long organisations, long seed, DatabaseOptions database) {

    public static final String USAGE = """
            Usage: ./generate.sh [options]
              --people N           how many people (default 1000000)
              --organisations N    how many organisations they work at (default 200000)
              --seed N             the same seed makes the same records (default 1)
              --data DIR           the data folder of a running ./run.sh (default ./data, or CRM_DATA_DIR)
              --database ADDRESS   instead: postgresql://user:password@host:port/name""";

    static GeneratorOptions parse(String[] arguments) throws IOException {
        long people = 1_000_000;
        long organisations = 200_000;
        long seed = 1;
        Path data = Path.of(System.getenv().getOrDefault("CRM_DATA_DIR", "data"));
        String database = null;
        for (int index = 0; index < arguments.length; index += 2) {
            if (arguments[index].equals("--help")) {
                throw new BadOption(USAGE);
            }
            if (index + 1 == arguments.length) {
                throw new BadOption(arguments[index] + " needs a value.\n" + USAGE);
            }
            String value = arguments[index + 1];
            switch (arguments[index]) {
                case "--people" -> people = number(arguments[index], value);
                case "--organisations" -> organisations = number(arguments[index], value);
                case "--seed" -> seed = number(arguments[index], value);
                case "--data" -> data = Path.of(value);
                case "--database" -> database = value;
                default -> throw new BadOption("Unknown option " + arguments[index] + ".\n" + USAGE);
            }
        }
        if (people > 0 && organisations == 0) {
            throw new BadOption("People work somewhere: ask for at least one organisation.");
        }
        return new GeneratorOptions(
                people,
                organisations,
                seed,
                database == null ? DatabaseOptions.embedded(data) : DatabaseOptions.parse(database));
    }

    private static long number(String option, String value) {
        if (!value.matches("\\d{1,10}")) {
            throw new BadOption(option + " is a whole number, not \"" + value + "\".");
        }
        return Long.parseLong(value);
    }
}
