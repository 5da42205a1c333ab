package app.crm.ejb.users;

import app.crm.ejb.configuration.Setting;
import app.crm.persistence.values.EmailAddress;
import app.crm.persistence.values.InvalidValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who administers an empty database. Read at the first start only; later the users are what counts. */
@ApplicationScoped
public class FirstStartConfig {

    private static final String EMAIL_KEY = "ADMIN_EMAIL";
    private static final String PASSWORD_KEY = "ADMIN_PASSWORD";

    @Inject
    @ConfigProperty(name = EMAIL_KEY, defaultValue = "admin@crm.local")
    String email;

    @Inject
    @ConfigProperty(name = PASSWORD_KEY)
    Optional<String> password;

    public String adminEmail() {
        try {
            return EmailAddress.parse(email).value();
        } catch (InvalidValue invalid) {
            IllegalStateException refused = Setting.refused(EMAIL_KEY, email, "the administrator's e-mail address");
            refused.initCause(invalid);
            throw refused;
        }
    }

    public String adminPassword() {
        return password.orElseThrow(() -> new IllegalStateException("The database has no user yet and " + PASSWORD_KEY
                + " is not set; set it to a password of at least 12 characters for " + email + "."));
    }
}
