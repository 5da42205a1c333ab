package app.crm.ejb.health;

import app.crm.ejb.redis.Redis;
import app.crm.persistence.health.DatabaseProbe;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks the stores. Redis only speeds things up, so its absence degrades and does not stop. */
@ApplicationScoped
@PermitAll
public class HealthService {

    @Inject
    DatabaseProbe database;

    @Inject
    Redis redis;

    public HealthStatus status() {
        if (!database.answers()) {
            return HealthStatus.UNHEALTHY;
        }
        return redis.answers() ? HealthStatus.HEALTHY : HealthStatus.DEGRADED;
    }
}
