package app.crm.ejb.dashboard;

import java.util.List;

/** Organisations by stage, in the order of the stages; each stage is there, also where it is empty. */
public record Pipeline(List<Stage> stages) {

    /** @param amounts one for each currency in which a potential is given */
    public record Stage(String stage, long count, String filter, List<Amount> amounts) {}

    /**
     * Sums of one currency; currencies are never added to each other.
     *
     * @param potential sum of the potentials, as a decimal
     * @param weighted the same with each potential times its probability; without one it counts nothing
     */
    public record Amount(String currency, String potential, String weighted, long count, String filter) {}
}
