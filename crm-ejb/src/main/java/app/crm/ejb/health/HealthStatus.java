package app.crm.ejb.health;

/** {@code DEGRADED}: everything works, but a helper is missing; {@code UNHEALTHY}: requests fail. */
public enum HealthStatus {
    HEALTHY,
    DEGRADED,
    UNHEALTHY
}
