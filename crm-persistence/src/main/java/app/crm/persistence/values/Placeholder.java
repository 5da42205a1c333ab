package app.crm.persistence.values;

import java.util.Set;

/** What people write where they have nothing to write: it is an empty cell, not a value. */
public final class Placeholder {

    private static final Set<String> WORDS = Set.of(
            "na",
            "n a",
            "nc",
            "n c",
            "nd",
            "n d",
            "none",
            "null",
            "nil",
            "nan",
            "unknown",
            "inconnu",
            "inconnue",
            "neant",
            "aucun",
            "aucune",
            "vide",
            "sans",
            "tbd",
            "todo",
            "a renseigner",
            "non renseigne",
            "non communique",
            "x",
            "xx",
            "xxx",
            "not available",
            "not applicable",
            "en cours",
            "en cours de creation",
            "under construction");

    private Placeholder() {}

    /** True for {@code n/a}, {@code -}, {@code Néant}, {@code A renseigner} and their like. */
    public static boolean is(String text) {
        if (text.length() > 40) {
            return false;
        }
        String folded = CleanText.folded(text.replace("%20", " "));
        return folded.isEmpty() || WORDS.contains(folded);
    }
}
