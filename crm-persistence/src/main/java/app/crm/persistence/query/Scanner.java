package app.crm.persistence.query;

/** Walks over filter text, one character at a time, and knows where it is. */
final class Scanner {

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The current character, or NUL at the end; the text itself holds no NUL. */
    char current() {
        return atEnd() ? '\0' : text.charAt(position);
    }

    void advance() {
        position++;
    }

    void skipSpaces() {
        while (!atEnd() && isSpace(current())) {
            position++;
        }
    }

    boolean take(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Whether the keyword stands here as a word of its own. */
    boolean atKeyword(String keyword) {
        int end = position + keyword.length();
        return text.startsWith(keyword, position) && (end >= text.length() || isBreak(text.charAt(end)));
    }

    boolean takeKeyword(String keyword) {
        boolean found = atKeyword(keyword);
        if (found) {
            position += keyword.length();
        }
        return found;
    }

    /** A minus that negates what stands right behind it; one between spaces is only punctuation. */
    boolean takeMinus() {
        boolean negates = current() == '-' && position + 1 < text.length() && !isSpace(text.charAt(position + 1));
        if (negates) {
            position++;
        }
        return negates;
    }

    /** A star that is the whole value. */
    boolean takeLoneStar() {
        boolean lone = current() == '*' && (position + 1 == text.length() || isBreak(text.charAt(position + 1)));
        if (lone) {
            position++;
        }
        return lone;
    }

    BadFilter bad(String message) {
        return new BadFilter(position, message);
    }

    /** The name in front of a colon, or null where no condition begins here. The colon is passed over. */
    String takeFieldName() {
        int end = position;
        while (end < text.length() && isNameCharacter(text.charAt(end), end == position)) {
            end++;
        }
        if (end == position || end >= text.length() || text.charAt(end) != ':') {
            return null;
        }
        String name = text.substring(position, end);
        position = end + 1;
        return name;
    }

    /** Characters up to the next space, parenthesis or quote. */
    String takeWord() {
        int start = position;
        while (!atEnd() && !isBreak(current())) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Characters of a value: a comma, or the two dots of a range, end it too. */
    String takeBareValue() {
        int start = position;
        while (!atEnd() && !isBreak(current()) && current() != ',' && !text.startsWith("..", position)) {
            position++;
        }
        return text.substring(start, position);
    }

    /** What stands between quotes; a backslash keeps the quote or backslash after it. */
    String takeQuoted() {
        int start = position;
        StringBuilder content = new StringBuilder();
        for (position++; !atEnd() && current() != '"'; position++) {
            if (current() == '\\' && position + 1 < text.length()) {
                position++;
            }
            content.append(current());
        }
        if (atEnd()) {
            throw new BadFilter(start, "This quote is never closed. Add a \" where the phrase ends.");
        }
        position++;
        return content.toString();
    }

    private static boolean isNameCharacter(char character, boolean first) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || !first && (character >= '0' && character <= '9' || character == '_' || character == '.');
    }

    static boolean isBreak(char character) {
        return isSpace(character) || character == '(' || character == ')' || character == '"';
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
