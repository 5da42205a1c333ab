package app.crm.ejb.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That something was committed, by its id: all that travels between nodes. */
record Signal(Kind kind, long id) {

    private static final Pattern TEXT = Pattern.compile("([cjn])(\\d{1,18})");

    /** What the id is of; the letter stands for it in messages. */
    enum Kind {
        CHANGE_SET('c'),
        JOB('j'),
        NOTIFICATION('n');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        private static Kind of(char letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter == letter)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** As in {@code c4711}. */
    String text() {
        return kind.letter + Long.toString(id);
    }

    /** Signals between spaces; what is none (a newer release's) is passed over. */
    static List<Signal> parseAll(String text) {
        return Arrays.stream(text.split(" "))
                .map(Signal::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Signal> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Signal(Kind.of(matcher.group(1).charAt(0)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
