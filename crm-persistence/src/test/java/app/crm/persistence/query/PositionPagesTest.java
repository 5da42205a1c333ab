package app.crm.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionPagesTest {

    private static final Viewpoint ADA = viewpoint(1);
    private static final List<Long> ROWS =
            LongStream.rangeClosed(1, 11).map(row -> row * 10).boxed().toList();

    private final PositionPages pages = new PositionPages(new CursorSeal("a secret of the test"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 11, 12})
    void pagesFollowEachOther(int limit) {
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Long> page = page("rows", ADA, limit, cursor);
            assertThat(page.items()).hasSizeBetween(1, limit);
            assertThat(page.total()).isEqualTo(limit >= ROWS.size() ? Long.valueOf(ROWS.size()) : null);
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).isEqualTo(ROWS);
    }

    @Test
    void aCursorIsGoodForItsListAndItsCallerOnly() {
        String cursor = page("rows", ADA, 2, null).nextCursor();
        assertThat(page("rows", ADA, 2, cursor).items()).containsExactly(30L, 40L);
        assertBad("other rows", ADA, cursor);
        assertBad("rows", viewpoint(11), cursor);
        assertBad("rows\n1", viewpoint(1), cursor);
        assertBad("rows", ADA, "20");
        assertBad("rows", ADA, "x" + cursor.substring(1));
    }

    private void assertBad(String list, Viewpoint viewpoint, String cursor) {
        assertThatThrownBy(() -> page(list, viewpoint, 2, cursor))
                .isInstanceOfSatisfying(
                        BadQuery.class, bad -> assertThat(bad.code()).isEqualTo("bad_cursor"));
    }

    private Page<Long> page(String list, Viewpoint viewpoint, int limit, String cursor) {
        PageRequest request = new PageRequest(null, null, limit, cursor, CountMode.NONE);
        return pages.page(list, viewpoint, request, PositionPagesTest::rows, Long::longValue);
    }

    private static List<Long> rows(long position, int limit) {
        return ROWS.stream().filter(row -> row > position).limit(limit).toList();
    }

    private static Viewpoint viewpoint(long userId) {
        return new Viewpoint(
                userId, null, ZoneId.of("UTC"), Instant.parse("2026-03-18T10:00:00Z"), QueryRecords.EVERYTHING);
    }
}
