package app.crm.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.Action;
import app.crm.persistence.access.Permission;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.access.Scope;
import org.junit.jupiter.api.Test;

class DefaultRolesTest {

    @Test
    void adminMayEverything() {
        int cells = ResourceType.governed().size() * Action.values().length;
        assertThat(DefaultRoles.ADMIN.permissions()).hasSize(cells).allMatch(line -> line.scope() == Scope.ALL);
    }

    @Test
    void managerMayAllButRunTheProduct() {
        assertThat(scope(DefaultRoles.MANAGER, ResourceType.PEOPLE, Action.DELETE))
                .isEqualTo(Scope.ALL);
        assertThat(scope(DefaultRoles.MANAGER, ResourceType.PEOPLE, Action.MANAGE))
                .isEqualTo(Scope.NONE);
        assertThat(scope(DefaultRoles.MANAGER, ResourceType.USERS, Action.READ)).isEqualTo(Scope.ALL);
        assertThat(scope(DefaultRoles.MANAGER, ResourceType.USERS, Action.UPDATE))
                .isEqualTo(Scope.NONE);
    }

    @Test
    void userWorksInTheTeam() {
        assertThat(scope(DefaultRoles.USER, ResourceType.ORGANISATIONS, Action.UPDATE))
                .isEqualTo(Scope.TEAM);
        assertThat(scope(DefaultRoles.USER, ResourceType.ORGANISATIONS, Action.DELETE))
                .isEqualTo(Scope.OWN);
        assertThat(scope(DefaultRoles.USER, ResourceType.TAGS, Action.READ)).isEqualTo(Scope.ALL);
        assertThat(scope(DefaultRoles.USER, ResourceType.ROLES, Action.READ)).isEqualTo(Scope.NONE);
    }

    @Test
    void viewerOnlyReads() {
        assertThat(DefaultRoles.VIEWER.permissions())
                .filteredOn(line -> line.resource() != ResourceType.VIEWS)
                .allMatch(line -> line.action() == Action.READ);
        assertThat(scope(DefaultRoles.VIEWER, ResourceType.PEOPLE, Action.READ)).isEqualTo(Scope.TEAM);
    }

    @Test
    void everybodyKeepsViewsAndChangesOnlyTheirOwn() {
        for (DefaultRoles role : new DefaultRoles[] {DefaultRoles.MANAGER, DefaultRoles.USER, DefaultRoles.VIEWER}) {
            assertThat(scope(role, ResourceType.VIEWS, Action.READ)).isEqualTo(Scope.TEAM);
            assertThat(scope(role, ResourceType.VIEWS, Action.UPDATE)).isEqualTo(Scope.OWN);
            assertThat(scope(role, ResourceType.VIEWS, Action.MANAGE)).isEqualTo(Scope.NONE);
        }
    }

    private static Scope scope(DefaultRoles role, ResourceType resource, Action action) {
        return role.permissions().stream()
                .filter(line -> line.resource() == resource && line.action() == action)
                .map(Permission::scope)
                .findFirst()
                .orElse(Scope.NONE);
    }
}
