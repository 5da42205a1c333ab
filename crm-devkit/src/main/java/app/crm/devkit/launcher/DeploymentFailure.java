package app.crm.devkit.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the one sentence in a server's failure report that says what happened. */
final class DeploymentFailure {

    private static final Pattern CAUSE =
            Pattern.compile("Caused by: (?:[\\w.$]+(?:Exception|Error|Failure)?: )?([^\\n]+)");

    private DeploymentFailure() {}

    /** The deepest cause that the report names, else the whole report. */
    static String sentence(String report) {
        String text = report.replace("\\n", "\n").replace("\\\"", "\"");
        Matcher cause = CAUSE.matcher(text);
        String deepest = text.strip();
        while (cause.find()) {
            deepest = cause.group(1).strip();
        }
        return deepest.replaceAll("[\"}\\s]+$", "");
    }
}
