package app.crm.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.core.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessPredicateTest {

    @Test
    void reachesTheOwnAndTheTeamsRecordsWithScopeTeam() {
        Sql condition = new AccessPredicate(Scope.TEAM, 7, 3L).on("p");

        assertThat(condition.text()).isEqualTo("((p.owner_id = ?) or (p.team_id = ?))");
        assertThat(condition.parameters()).isEqualTo(List.of(7L, 3L));
    }

    @Test
    void reachesOnlyTheOwnRecordsWithScopeTeamButNoTeam() {
        assertThat(new AccessPredicate(Scope.TEAM, 7, null).on("p").text()).isEqualTo("p.owner_id = ?");
    }

    @Test
    void reachesNothingWithScopeNone() {
        assertThat(new AccessPredicate(Scope.NONE, 7, 3L).on("p")).isEqualTo(Sql.FALSE);
    }

    @Test
    void addsScopesUpToTheWidest() {
        assertThat(Scope.OWN.orWider(Scope.TEAM)).isEqualTo(Scope.TEAM);
        assertThat(Scope.ALL.orWider(Scope.NONE)).isEqualTo(Scope.ALL);
    }
}
