package app.crm.devkit.generator;

/** How many records of each kind to make. */
public record Quantities(long people, long organisations, long interactions, long tasks) {

    String summary() {
        return "Generated " + people + " people, " + organisations + " organisations, " + interactions
                + " interactions and " + tasks + " tasks";
    }
}
