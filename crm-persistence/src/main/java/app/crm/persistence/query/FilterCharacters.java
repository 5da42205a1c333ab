package app.crm.persistence.query;

/** Refuses text that no filter can hold, before anything reads it: too long, or with characters that are no text. */
final class FilterCharacters {

    private FilterCharacters() {}

    static void check(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new BadFilter(maxLength, "A filter has at most " + maxLength + " characters. Shorten it.");
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isISOControl(character) && !Character.isWhitespace(character)) {
                throw new BadFilter(index, "This control character can't be part of a filter. Remove it.");
            }
            if (Character.isSurrogate(character)) {
                if (!isPairAt(text, index)) {
                    throw new BadFilter(index, "Half of a character stands here. Type the character again.");
                }
                index++;
            }
        }
    }

    /** Whether anything in the text can be searched for. */
    static boolean isSearchable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isPairAt(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }
}
