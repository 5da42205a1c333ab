package app.crm.ejb.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.crm.ejb.core.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void matchesOnlyItsPassword() {
        String hash = hasher.hash("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("correct horse battery", hash)).isTrue();
        assertThat(hasher.matches("correct horse batter", hash)).isFalse();
        assertThat(hasher.isOutdated(hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash("correct horse battery")).isNotEqualTo(hasher.hash("correct horse battery"));
    }

    @Test
    void letsNobodyInWithoutAHash() {
        assertThat(hasher.matches("nobody has this password", null)).isFalse();
    }

    @Test
    void costsTheSameWithoutAHash() {
        String hash = hasher.hash("correct horse battery");
        long known = fastest(() -> hasher.matches("wrong", hash));
        long unknown = fastest(() -> hasher.matches("wrong", null));
        assertThat(unknown).isBetween(known / 2, known * 2);
    }

    @Test
    void seesWeakerParameters() {
        assertThat(hasher.isOutdated("$argon2id$v=19$m=4096,t=2,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaGhhc2g"))
                .isTrue();
    }

    @Test
    void hidesTheHashFromLogs() {
        assertThat(PasswordHash.parse(hasher.hash("correct horse battery")).toString())
                .isEqualTo("PasswordHash[m=19456, t=2, p=1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaa", "ada@acme.example", "ada.lovelace!"})
    void refusesWeakPasswords(String password) {
        String email = password.contains("@") ? password : "ada.lovelace@acme.example";
        assertThatThrownBy(() -> PasswordRules.check("password", password, email))
                .isInstanceOf(InvalidException.class);
    }

    private static long fastest(Runnable check) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            check.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
