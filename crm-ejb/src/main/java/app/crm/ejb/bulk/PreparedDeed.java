package app.crm.ejb.bulk;

import app.crm.persistence.bulk.BulkDeed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is done, and what it takes beside the statements.
 *
 * @param summary for the history
 * @param oneByOne changes records that can't be changed together, and says which stay as they are and why
 * @param givenTo the users who get records, by the column that names them
 */
record PreparedDeed(
        String summary, BulkDeed deed, Function<List<Long>, Map<Long, String>> oneByOne, Map<String, Long> givenTo) {

    static PreparedDeed of(String summary, BulkDeed deed) {
        return new PreparedDeed(summary, deed, ids -> Map.of(), Map.of());
    }

    PreparedDeed summarised(String words) {
        return new PreparedDeed(words, deed, oneByOne, givenTo);
    }
}
