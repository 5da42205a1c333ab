package app.crm.persistence.auth;

/** Why a login session ended before its time. */
public enum EndReason {
    LOGOUT,
    REVOKED,
    TOKEN_REUSE,
    PASSWORD_CHANGE,
    DEACTIVATION
}
