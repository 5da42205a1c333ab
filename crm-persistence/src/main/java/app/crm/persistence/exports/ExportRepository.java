package app.crm.persistence.exports;

import app.crm.persistence.access.ReadAccess;
import app.crm.persistence.access.ResourceType;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Repository;
import app.crm.persistence.core.Sql;
import app.crm.persistence.query.FieldCatalogue;
import app.crm.persistence.query.QuerySql;
import app.crm.persistence.query.RecordPages;
import app.crm.persistence.query.Selection;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Writes selected records to a file, and says what columns it can have. */
@Repository
public class ExportRepository {

    private static final int FETCHED_ROWS = 1_000;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Inject
    Database database;

    @Inject
    RecordPages pages;

    protected ExportRepository() {}

    public ExportRepository(Database database, RecordPages pages) {
        this.database = database;
        this.pages = pages;
    }

    /**
     * Reads what was asked for.
     *
     * @param columns names separated by commas, or null for all
     * @throws app.crm.persistence.query.BadQuery where a part of it can't be understood
     */
    public Export prepare(Selection selection, ReadAccess access, String columns, String sort, ExportFormat format) {
        Selection complete = pages.complete(selection);
        QuerySql.where(complete);
        ExportColumns chosen = ExportColumns.of(complete.catalogue(), access, columns);
        return new Export(complete, sort, chosen, format);
    }

    /** The columns that files of the resource can have. */
    public List<OfferedColumn> offered(ResourceType resource, ReadAccess access) {
        return ExportColumns.offered(pages.catalogue(resource), access).stream()
                .map(OfferedColumn::of)
                .toList();
    }

    /** Gives all that follows in this transaction one snapshot. Must be its first statement. */
    public void beginSnapshot() {
        database.onConnection(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        "set transaction isolation level repeatable read, read only; set local statement_timeout = 0");
            }
        });
    }

    public long count(Export export) {
        return pages.count(export.selection());
    }

    /** Writes the whole file from one statement; memory stays flat. Returns the number of records. */
    public long write(Export export, OutputStream target) {
        return write(export, target, rows -> {});
    }

    /** @param progress hears now and then how many records are written, and may end it by an exception */
    public long write(Export export, OutputStream target, LongConsumer progress) {
        // PostgreSQL hands over row by row; the line takes larger pieces.
        BufferedOutputStream buffered = new BufferedOutputStream(target, BUFFER_BYTES);
        try {
            long rows = switch (export.format().kind()) {
                case CSV -> csv(export, new RowCount(buffered, progress));
                case JSON -> json(export, new RowCount(buffered, progress));
                case XLSX -> xlsx(export, buffered, progress);
            };
            buffered.flush();
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long csv(Export export, OutputStream target) throws IOException {
        if (export.format().csv().byteOrderMark()) {
            target.write(BYTE_ORDER_MARK);
        }
        return copy(query(export, ExportColumn::csv), export.format().csv().copyOptions(), target);
    }

    /** JSON has no raw control characters: with such for quote and delimiter, COPY writes its lines as they are. */
    private long json(Export export, OutputStream target) {
        Sql query = Sql.of("select row_to_json(record) from (")
                .then(query(export, ExportColumn::json))
                .then(") record");
        return copy(query, "format csv, quote E'\\x01', delimiter E'\\x02', encoding 'UTF8'", target);
    }

    private long copy(Sql query, String options, OutputStream target) {
        CopyStatement copy = CopyStatement.of(query, options);
        if (copy.settings() != null) {
            database.first(copy.settings(), row -> true);
        }
        return database.copyOut(copy.text(), target);
    }

    private long xlsx(Export export, OutputStream target, LongConsumer progress) throws IOException {
        String name = export.selection().catalogue().resource().path();
        try (XlsxFile file = new XlsxFile(target, name, export.columns().all(), longest(export), progress)) {
            database.stream(query(export, ExportColumn::spreadsheet), FETCHED_ROWS, file::add);
            return file.finish();
        }
    }

    /** How many characters the longest text of each long column has: more than a cell holds go on in further columns. */
    private Map<String, Integer> longest(Export export) {
        List<ExportColumn> lengthy = export.columns().all().stream()
                .filter(column -> column.type() == ColumnType.LONG_TEXT)
                .toList();
        if (lengthy.isEmpty()) {
            return Map.of();
        }
        Sql sql = Sql.of("select "
                        + lengthy.stream()
                                .map(column ->
                                        "coalesce(max(" + units(column.value()) + "), 0) as \"" + column.name() + '"')
                                .collect(Collectors.joining(", ")))
                .then(source(export));
        return database.first(
                        sql,
                        row -> lengthy.stream()
                                .collect(Collectors.toMap(ExportColumn::name, column -> row.integer(column.name()))))
                .orElseThrow();
    }

    /** As spreadsheets count: a character beyond the basic plane, such as an emoji, twice. */
    private static String units(String text) {
        return "length(" + text + ") + case when length(" + text + ") > " + XlsxFile.LONGEST_CELL / 2
                + " then length(regexp_replace(" + text + ", '[\\u0001-\\uffff]+', '', 'g')) else 0 end";
    }

    private static Sql query(Export export, Function<ExportColumn, String> cell) {
        return Sql.of("select")
                .then(export.columns().selectList(cell))
                .then(source(export))
                .then(RecordPages.totalOrder(export.selection().catalogue(), export.sort()));
    }

    private static Sql source(Export export) {
        FieldCatalogue catalogue = export.selection().catalogue();
        return Sql.of("from " + catalogue.table() + " " + catalogue.alias())
                .then(export.columns().joins())
                .then("where")
                .then(QuerySql.where(export.selection()));
    }
}
