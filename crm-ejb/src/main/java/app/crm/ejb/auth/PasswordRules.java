package app.crm.ejb.auth;

import app.crm.ejb.core.FieldError;
import app.crm.ejb.core.InvalidException;
import java.util.List;
import java.util.Locale;

/** What a new password must be: long rather than complicated, and not what everybody tries first. */
public final class PasswordRules {

    private static final int MIN = 12;
    private static final int MAX = 256;

    private PasswordRules() {}

    /**
     * @param field the request's field that holds the password
     * @param email the user's address, which must not be the password
     */
    public static void check(String field, String password, String email) {
        String problem = problem(password, email);
        if (problem != null) {
            throw new InvalidException(List.of(new FieldError(field, "weak_password", problem)));
        }
    }

    private static String problem(String password, String email) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            return "Choose a password of " + MIN + " to " + MAX + " characters.";
        }
        if (password.codePoints().distinct().count() < 4) {
            return "Choose a password with more than a few different characters.";
        }
        String name = email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        boolean isName = password.toLowerCase(Locale.ROOT).equals(email) || repeats(password, name);
        return isName ? "Choose a password that is not your address." : null;
    }

    private static boolean repeats(String password, String name) {
        return name.length() > 3
                && password.toLowerCase(Locale.ROOT).replace(name, "").length() < 4;
    }
}
