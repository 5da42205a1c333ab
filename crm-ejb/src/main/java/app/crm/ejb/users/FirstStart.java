package app.crm.ejb.users;

import app.crm.ejb.auth.AuthConfig;
import app.crm.ejb.auth.PasswordHasher;
import app.crm.ejb.auth.PasswordRules;
import app.crm.ejb.auth.SigningKeyStore;
import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.ratelimit.RateLimitConfig;
import app.crm.ejb.redis.RedisConfig;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.access.Permission;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.auth.CredentialRepository;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.users.Role;
import app.crm.persistence.users.RoleRepository;
import app.crm.persistence.users.Team;
import app.crm.persistence.users.TeamFields;
import app.crm.persistence.users.TeamRepository;
import app.crm.persistence.users.User;
import app.crm.persistence.users.UserFields;
import app.crm.persistence.users.UserRepository;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Makes an empty database usable: the roles, a first team, and the administrator. Runs at each start and adds what is
 * missing; refuses to start where nobody could ever log in.
 */
@Singleton
@Startup
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    @Inject
    FirstStartConfig config;

    @Inject
    AuthConfig authConfig;

    @Inject
    RateLimitConfig rateLimitConfig;

    @Inject
    RedisConfig redisConfig;

    @Inject
    CurrentUser currentUser;

    @Inject
    ChangeSets changeSets;

    @Inject
    UserRepository users;

    @Inject
    TeamRepository teams;

    @Inject
    RoleRepository roles;

    @Inject
    CredentialRepository credentials;

    @Inject
    PasswordHasher hasher;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        refuseBadSettings();
        currentUser.runAsSystem(this::fill);
    }

    private void fill() {
        for (DefaultRoles role : DefaultRoles.values()) {
            if (roles.idOf(role.roleName()).isEmpty()) {
                create(role);
            }
        }
        permitNewResources();
        if (!users.exists()) {
            createAdmin();
        }
    }

    /** Asks for every setting once, so that a bad one stops the start and not the first request that needs it. */
    private void refuseBadSettings() {
        authConfig.sessionLife();
        rateLimitConfig.general();
        rateLimitConfig.login();
        redisConfig.url();
        SigningKeyStore.keys();
    }

    private void create(DefaultRoles shipped) {
        changeSets.begin(ChangeKind.CREATE, "First start");
        Role role = new Role(shipped.roleName(), shipped.displayName(), true, clock.instant());
        roles.add(role);
        roles.setPermissions(role.id(), shipped.permissions());
    }

    /** A resource that came with an upgrade is in nobody's matrix; an administrator can't have taken it out of all. */
    private void permitNewResources() {
        Set<ResourceType> known = roles.resources();
        for (DefaultRoles shipped : DefaultRoles.values()) {
            List<Permission> missing = shipped.permissions().stream()
                    .filter(line -> !known.contains(line.resource()))
                    .toList();
            if (!missing.isEmpty()) {
                changeSets.begin(ChangeKind.AUTOMATION, "Permissions on what is new");
                roles.addPermissions(roles.idOf(shipped.roleName()).orElseThrow(), missing);
            }
        }
    }

    private void createAdmin() {
        String email = config.adminEmail();
        String password = config.adminPassword();
        PasswordRules.check("ADMIN_PASSWORD", password, email);
        changeSets.begin(ChangeKind.CREATE, "First start");
        Team team = new Team(new TeamFields("Team", null, true, null), clock.instant());
        teams.add(team);
        UserFields fields =
                new UserFields(email, "Administrator", Caller.ADMIN, team.id(), "fr", "Europe/Paris", true, null, null);
        User admin = new User(fields, roles.idOf(Caller.ADMIN).orElseThrow(), clock.instant());
        users.add(admin);
        credentials.setPassword(admin.id(), hasher.hash(password), clock.instant());
        LOG.infof("Made the administrator, user %d", admin.id());
    }
}
