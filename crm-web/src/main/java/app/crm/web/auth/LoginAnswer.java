package app.crm.web.auth;

import app.crm.ejb.auth.Account;
import app.crm.ejb.auth.Tokens;

/** What a login and a refresh answer. */
public record LoginAnswer(String accessToken, String tokenType, long expiresIn, Account user) {

    static LoginAnswer of(Tokens tokens) {
        return new LoginAnswer(tokens.accessToken(), "Bearer", tokens.expiresInSeconds(), tokens.user());
    }
}
