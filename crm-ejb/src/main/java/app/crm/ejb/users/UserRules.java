package app.crm.ejb.users;

import app.crm.ejb.auth.PasswordRules;
import app.crm.ejb.core.FieldChecks;
import app.crm.persistence.users.UserFields;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.LanguageCode;
import java.time.ZoneId;
import java.util.Locale;

/** Checks and completes the fields of a user. */
final class UserRules {

    private static final int MAX_NAME = 200;

    private UserRules() {}

    static UserFields clean(UserFields typed) {
        FieldChecks checks = new FieldChecks();
        String email = checks.requiredText("email", typed.email(), 254);
        UserFields clean = new UserFields(
                checks.value("email", email, text -> EmailAddress.parse(text).value()),
                checks.requiredText("fullName", typed.fullName(), MAX_NAME),
                checks.requiredText("role", typed.role(), 50),
                typed.teamId(),
                orElse(
                        checks.value(
                                "language",
                                typed.language(),
                                text -> LanguageCode.parse(text).value()),
                        "fr"),
                orElse(timezone(checks, typed.timezone()), "Europe/Paris"),
                typed.active() == null || typed.active(),
                typed.password(),
                typed.version());
        checks.throwIfAny();
        if (clean.password() != null) {
            PasswordRules.check("password", clean.password(), clean.email().toLowerCase(Locale.ROOT));
        }
        return clean;
    }

    private static String timezone(FieldChecks checks, String typed) {
        if (typed == null || ZoneId.getAvailableZoneIds().contains(typed)) {
            return typed;
        }
        checks.refuse("timezone", "invalid_timezone", "Write an IANA time zone such as Europe/Paris.");
        return null;
    }

    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
