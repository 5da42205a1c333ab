package app.crm.persistence.tags;

import java.util.List;

/**
 * What may be written of a tag.
 *
 * @param colour one of {@link #COLOURS}; grey when left out
 */
public record TagFields(String name, String colour, Integer version) {

    /** The fixed set of hues that stay legible in both themes. */
    public static final List<String> COLOURS =
            List.of("grey", "red", "orange", "yellow", "green", "teal", "blue", "indigo", "purple", "pink");

    public TagFields {
        colour = colour == null ? "grey" : colour;
    }
}
