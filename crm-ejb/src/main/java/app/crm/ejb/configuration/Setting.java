package app.crm.ejb.configuration;

/** Checks the text of one setting. A bad value stops the start with a sentence for whoever set it. */
public final class Setting {

    private Setting() {}

    public static int wholeNumber(String key, String value, int min, int max) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw refused(key, value, "a whole number from " + min + " to " + max);
        }
        throw refused(key, value, "a whole number from " + min + " to " + max);
    }

    /** @param wanted what to set instead, as the end of a sentence */
    public static IllegalStateException refused(String key, String value, String wanted) {
        return new IllegalStateException(key + " is \"" + value + "\"; set " + wanted + ".");
    }
}
