package app.crm.devkit.launcher;

import java.nio.file.Path;
import java.util.Map;

/** What the command line and the environment ask for. */
public record LaunchOptions(Path data, int port, Demo demo, boolean help) {

    public static final String USAGE = """
            Usage: ./run.sh [options]
              --port N     listen on this port (default 8080, or HTTP_PORT)
              --data DIR   keep everything in this folder (default ./data, or CRM_DATA_DIR)
              --demo       load demo data (the default where the folder is new)
              --empty      start without demo data
              --help       show this
            DATABASE_URL and REDIS_URL, where set, name servers to use instead of the embedded ones.""";

    /** Whether demo data is loaded. */
    public enum Demo {
        WHERE_NEW,
        ALWAYS,
        NEVER
    }

    /** Reads the command line; the environment gives the defaults. */
    public static LaunchOptions parse(String[] arguments, Map<String, String> environment) {
        LaunchOptions options = new LaunchOptions(
                Path.of(environment.getOrDefault("CRM_DATA_DIR", "data")),
                port(environment.getOrDefault("HTTP_PORT", "8080"), "HTTP_PORT"),
                Demo.WHERE_NEW,
                false);
        for (int index = 0; index < arguments.length; index++) {
            String word = arguments[index];
            boolean takesValue = word.equals("--port") || word.equals("--data");
            if (takesValue && index + 1 == arguments.length) {
                throw new LaunchRefusal(word + " needs a value.\n" + USAGE);
            }
            options = takesValue ? options.with(word, arguments[++index]) : options.with(word);
        }
        return options;
    }

    private LaunchOptions with(String word) {
        return switch (word) {
            case "--demo" -> new LaunchOptions(data, port, Demo.ALWAYS, help);
            case "--empty" -> new LaunchOptions(data, port, Demo.NEVER, help);
            case "--help", "-h" -> new LaunchOptions(data, port, demo, true);
            default -> throw new LaunchRefusal("Unknown option " + word + ".\n" + USAGE);
        };
    }

    private LaunchOptions with(String word, String value) {
        return word.equals("--port")
                ? new LaunchOptions(data, port(value, word), demo, help)
                : new LaunchOptions(Path.of(value), port, demo, help);
    }

    private static int port(String text, String source) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new LaunchRefusal(source + " must be a port number from 1 to 65535, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
