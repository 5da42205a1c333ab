package app.crm.persistence.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the rows of one file become records.
 *
 * @param columns columns of the record's table that the file fills; cell {@code c1} is the first of them
 * @param keys what rows are recognised by, the strongest first; key {@code k1} is the first of them
 * @param tagged whether a cell with tags follows the columns
 * @param linked whether a cell with the name of a person's organisation follows
 * @param references other records that rows name; those of which a row may name several have a cell each at the end
 * @param ownerId owner of new records whose row names none
 * @param teamId team of new records whose row names none
 * @param currency of amounts whose row names none
 */
public record ImportPlan(
        ImportTarget target,
        List<StagedColumn> columns,
        List<MatchKey> keys,
        boolean tagged,
        boolean linked,
        List<RecordReference> references,
        ImportRules rules,
        long ownerId,
        Long teamId,
        String currency) {

    /** Cells of a staged row. */
    public int cellCount() {
        return columns.size()
                + (tagged ? 1 : 0)
                + (linked ? 1 : 0)
                + (int) manyReferences().count();
    }

    private Stream<RecordReference> manyReferences() {
        return references.stream().filter(RecordReference::isMany);
    }

    /** Where the organisation's name stands in a staged row, from 0. */
    public int organisationIndex() {
        return columns.size() + (tagged ? 1 : 0);
    }

    /** Where the names of other records stand in a staged row, from 0. */
    public int index(RecordReference reference) {
        return reference.isMany()
                ? columns.size()
                        + (tagged ? 1 : 0)
                        + (linked ? 1 : 0)
                        + manyReferences().toList().indexOf(reference)
                : index(reference.column());
    }

    String cell(RecordReference reference) {
        return "c" + (index(reference) + 1);
    }

    /** The reference of a kind; empty where rows name nothing of it. */
    Optional<RecordReference> reference(RecordReference.Kind kind) {
        return references.stream().filter(reference -> reference.kind() == kind).findFirst();
    }

    String tagCell() {
        return "c" + (columns.size() + 1);
    }

    String organisationCell() {
        return "c" + (organisationIndex() + 1);
    }

    public boolean fills(String column) {
        return columns.stream().anyMatch(staged -> staged.name().equals(column));
    }

    /** Where the cell of a column that is filled stands in a staged row, from 0. */
    public int index(String column) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(column + " is not in the plan"));
    }

    /** The same as a column of the staging table. */
    String cell(String column) {
        return "c" + (index(column) + 1);
    }

    /** {@code c1, c2, …} with each name put into the pattern. */
    String cells(String pattern) {
        return IntStream.rangeClosed(1, cellCount())
                .mapToObj(number -> pattern.replace("#", "c" + number))
                .collect(Collectors.joining(", "));
    }

    /** {@code k1, k2, …} likewise; ends with a comma, or is empty where rows are not recognised at all. */
    String keyList(String pattern) {
        return IntStream.rangeClosed(1, keys.size())
                .mapToObj(number -> pattern.replace("#", "k" + number) + ", ")
                .collect(Collectors.joining());
    }
}
