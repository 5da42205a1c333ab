package app.crm.ejb.core;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells "not there for you" from "there, but not yours to change". */
public final class Reach {

    private Reach() {}

    /**
     * The record, or the right refusal: 403 where the caller can at least read it, 404 where they can't, which is also the
     * answer for an id that doesn't exist.
     */
    public static <T> T orRefuse(Optional<T> record, BooleanSupplier readable, String what, long id) {
        if (record.isPresent()) {
            return record.get();
        }
        if (readable.getAsBoolean()) {
            throw new ForbiddenException("Your role lets you read this " + what + " but not change it.");
        }
        throw absent(what, id);
    }

    public static NotFoundException absent(String what, long id) {
        return new NotFoundException("There is no " + what + " " + id + ", or you may not see it.");
    }
}
