package app.crm.ejb.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The body of a login.
 *
 * @param totpCode the one-time code, where the user has a second factor
 */
public record Login(
        @NotBlank(message = "Give your e-mail address.")
        @Size(max = 254, message = "This is too long for an e-mail address.")
        String email,

        @NotBlank(message = "Give your password.") @Size(max = 1024, message = "This is too long for a password.")
        String password,

        @Size(max = 20, message = "This is too long for a code.")
        String totpCode) {

    /** Without the secrets, so that no log shows them. */
    @Override
    public String toString() {
        return "Login[" + email + "]";
    }
}
