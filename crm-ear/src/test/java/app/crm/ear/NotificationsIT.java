package app.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One's own notifications over HTTP. */
class NotificationsIT {

    @Test
    void aNewUserHasNone() {
        Api user = Colleagues.user("user", Colleagues.team());
        Answer list = user.get("notifications").expect(200);
        assertThat(list.json().path("items")).isEmpty();
        assertThat(list.json().path("totalIsExact").asBoolean()).isTrue();
        assertThat(user.get("notifications/unread")
                        .expect(200)
                        .json()
                        .path("unread")
                        .asLong())
                .isZero();
        assertThat(user.patch("notifications", Map.of("read", true, "upTo", Long.MAX_VALUE))
                        .expect(200)
                        .json()
                        .path("changed")
                        .asLong())
                .isZero();
    }

    @Test
    void badRequestsSayWhatToSend() {
        Api user = Colleagues.user("viewer", Colleagues.team());
        user.get("notifications?unread=perhaps").expectProblem(400, "invalid");
        user.get("notifications?kind=gossip").expectProblem(400, "bad_filter");
        user.get("notifications?sort=facts").expectProblem(400, "unknown_sort");
        user.get("notifications?cursor=abc").expectProblem(400, "bad_cursor");
        user.get("notifications/4711").expectProblem(404, "not_found");
        user.patch("notifications/4711", Map.of("read", true)).expectProblem(404, "not_found");
        assertThat(user.patch("notifications", Map.of("read", true))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("ids:required");
        assertThat(user.patch("notifications", Map.of("ids", List.of(1)))
                        .expectProblem(400, "invalid")
                        .errors())
                .containsExactly("read:required");
        user.patch("notifications", Map.of("read", true, "ids", List.of(1), "upTo", 1))
                .expectProblem(400, "invalid");
        user.patch("notifications", Map.of("seen", true)).expectProblem(400, "unknown_field");
        Api.anonymous().get("notifications").expectProblem(401, "unauthenticated");
    }
}
