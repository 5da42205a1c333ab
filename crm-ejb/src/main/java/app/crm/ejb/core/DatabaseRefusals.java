package app.crm.ejb.core;

import app.crm.persistence.core.DatabaseFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says in the words of the API what PostgreSQL refused. Constraints have the last word on what may be stored; their
 * names ({@code uq_tag_name}, {@code ck_person_email}) tell the field.
 */
final class DatabaseRefusals {

    private static final int RETRY_SECONDS = 5;

    private DatabaseRefusals() {}

    static Optional<CrmException> understand(DatabaseFailure failure) {
        if (failure.isConnectionLost()) {
            return Optional.of(new UnavailableException(
                    "The database does not answer. Nothing was changed; try again in a moment.",
                    RETRY_SECONDS,
                    failure));
        }
        return Optional.ofNullable(
                switch (failure.sqlState()) {
                    case "23505" -> duplicate(failure);
                    case "23503" -> reference(failure);
                    case "CR005" ->
                        new InvalidException(
                                "parentId", "parent_cycle", "An organisation can't stand above itself, at any depth.");
                    case "23514", "23502", "22001", "22003", "22021", "22P05" -> invalid(failure);
                    case "40001", "40P01", "55P03" -> concurrent();
                    case "57014" -> tooLong(failure);
                    default -> null;
                });
    }

    private static CrmException duplicate(DatabaseFailure failure) {
        String field = field(failure);
        String message = "another record has this value already";
        return new ConflictException(
                "already_exists",
                "Another record has the same " + field + " already.",
                List.of(new FieldError(field, "already_exists", message)));
    }

    /** One SQLSTATE for both sides of a foreign key; the message's first word tells which. */
    private static CrmException reference(DatabaseFailure failure) {
        String field = field(failure);
        if (String.valueOf(failure.getCause().getMessage()).contains("update or delete on table")) {
            return new ConflictException("in_use", "Other records still refer to this one, so it cannot be removed.");
        }
        return new InvalidException(
                field, "unknown_reference", "There is no record with the id given in " + field + ".");
    }

    private static CrmException invalid(DatabaseFailure failure) {
        String field = field(failure);
        return new InvalidException(field, "invalid_value", "The value of " + field + " cannot be stored.");
    }

    private static CrmException concurrent() {
        return new ConflictException(
                "concurrent_change",
                "Somebody changed the same records at this moment. Nothing was changed; try again.");
    }

    private static CrmException tooLong(DatabaseFailure failure) {
        return new UnavailableException(
                "The request took longer than a request may. Narrow it down or try again later.",
                RETRY_SECONDS,
                failure);
    }

    private static String field(DatabaseFailure failure) {
        return failure.column()
                .or(() -> failure.constraint()
                        .map(name -> column(name, failure.table().orElse(""))))
                .map(DatabaseRefusals::camelCase)
                .orElse("");
    }

    /** {@code uq_app_user_email} or PostgreSQL's own {@code app_user_email_fkey} → {@code email}. */
    private static String column(String constraint, String table) {
        return constraint
                .replaceFirst("^(uq|ck|fk|ex)_", "")
                .replaceFirst("^" + table + "_", "")
                .replaceFirst("_fkey$", "");
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
