package app.crm.ejb.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The body by which a user changes their own password. */
public record PasswordChange(
        @NotBlank(message = "Give your password of now.")
        @Size(max = 1024, message = "This is too long for a password.")
        String currentPassword,

        @NotBlank(message = "Give the new password.") @Size(max = 1024, message = "This is too long for a password.")
        String newPassword) {

    /** Without the secrets, so that no log shows them. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
