package app.crm.ejb.imports;

import app.crm.devkit.stores.ScratchDatabase;
import app.crm.ejb.imports.fields.ColumnMapping;
import app.crm.ejb.imports.fields.ColumnPlan;
import app.crm.ejb.imports.fields.ImportFields;
import app.crm.ejb.imports.fields.RowContext;
import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.core.Database;
import app.crm.persistence.core.Sql;
import app.crm.persistence.imports.ImportMode;
import app.crm.persistence.imports.ImportPlan;
import app.crm.persistence.imports.ImportRules;
import app.crm.persistence.imports.ImportTarget;
import app.crm.persistence.imports.ImportTransaction;
import app.crm.persistence.imports.OnDuplicate;
import app.crm.persistence.imports.RowVerdict;
import app.crm.persistence.imports.StagedRow;
import app.crm.persistence.migration.SchemaMigration;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Imports of whole files on a real database, in one transaction that is never committed. */
final class ImportRun implements AutoCloseable {

    private static final int SLICE = 5_000;

    private final Connection connection;
    private final Database database;
    private final long userId;

    private ImportRun(Connection connection) {
        this.connection = connection;
        this.database = new Database(shared(connection));
        openChangeSet("edit");
        database.update(Sql.of("insert into role (name, display_name) values ('importer', 'Importer')"));
        this.userId = database.first(
                        Sql.of("insert into app_user (email, full_name, role_id) values ('ada@acme.fr', 'Ada',"
                                + " (select id from role where name = 'importer')) returning id"),
                        row -> row.id("id"))
                .orElseThrow();
        openChangeSet("import");
    }

    static ImportRun open() throws SQLException {
        DataSource source = ScratchDatabase.create();
        SchemaMigration.migrate(source);
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return new ImportRun(connection);
    }

    long count(String from) {
        return database.first(Sql.of("select count(*) as value from " + from), row -> row.id("value"))
                .orElseThrow();
    }

    /** As an upload with {@code ?run=true} does it: suggested mapping, upsert, strongest keys. */
    List<RowVerdict> upsert(Path file, ImportTarget target) throws IOException {
        FileAnalysis analysis = FileAnalysis.of(file, ImportFields.of(target), SourceFile.Hints.NONE, true);
        Map<String, String> mapping = ColumnMapping.suggested(analysis.columns());
        ColumnPlan columns = ColumnPlan.of(ImportFields.of(target), mapping);
        AccessPredicate all = AccessPredicate.unrestricted();
        ImportPlan plan = new ImportPlan(
                target,
                columns.columns(),
                ImportKeys.strongest(target, columns.fields()),
                columns.tagged(),
                columns.linked(),
                columns.references(),
                new ImportRules(ImportMode.UPSERT, OnDuplicate.UPDATE, all, all, true, true, true, all, all),
                userId,
                null,
                "EUR");
        return run(
                file,
                analysis,
                new PreparedImport(
                        plan,
                        columns.bindings(),
                        new RowContext("FR", Map.of(), ZoneId.of("Europe/Paris"), Map.of()),
                        true,
                        false));
    }

    private List<RowVerdict> run(Path file, FileAnalysis analysis, PreparedImport prepared) throws IOException {
        for (String table : List.of(
                "row", "match", "merged", "action", "changed", "note", "remark", "setting", "link", "company",
                "tagging", "primary")) {
            database.update(Sql.of("drop table if exists import_" + table));
        }
        ImportTransaction transaction = new ImportTransaction(database);
        transaction.open(prepared.plan());
        long rows = 0;
        try (NumberedRows numbered = NumberedRows.open(file, analysis.layout(), Map.of())) {
            ImportFile source = new ImportFile(numbered, analysis.layout(), prepared, null);
            for (List<StagedRow> slice = source.next(SLICE); !slice.isEmpty(); slice = source.next(SLICE)) {
                transaction.add(slice);
                rows += slice.size();
            }
        }
        transaction.decide(prepared.plan());
        for (long from = 0; from < rows; from += SLICE) {
            transaction.write(prepared.plan(), from, from + SLICE);
        }
        transaction.settle();
        List<RowVerdict> verdicts = new ArrayList<>();
        for (long from = 0; from < rows; from += SLICE) {
            verdicts.addAll(transaction.verdicts(from, from + SLICE));
        }
        return verdicts;
    }

    private void openChangeSet(String kind) {
        long id = database.first(
                        Sql.of("insert into change_set (kind, summary) values (?, 'Test') returning id", kind),
                        row -> row.id("id"))
                .orElseThrow();
        database.list(
                Sql.of("select set_config('crm.change_set', ?, true) as value", Long.toString(id)),
                row -> row.text("value"));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    /** Every connection it gives is the one of the transaction, which closing leaves open. */
    private static DataSource shared(Connection connection) {
        ClassLoader loader = ImportRun.class.getClassLoader();
        Object unclosable =
                Proxy.newProxyInstance(loader, new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(
                loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> unclosable);
    }
}
