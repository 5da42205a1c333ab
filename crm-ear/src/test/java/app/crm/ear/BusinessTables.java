package app.crm.ear;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the tables hold whose changes are recorded, read past the product. */
final class BusinessTables {

    private BusinessTables() {}

    /**
     * Every row of every recorded table, all columns but those that change with each write (version, time of the last
     * change) or that the product computes.
     *
     * @return by table and id, the content as text
     */
    static SortedMap<String, String> content() throws SQLException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                Statement rows = connection.createStatement();
                ResultSet tables = statement.executeQuery("select table_name, ignored from tracked_table")) {
            while (tables.next()) {
                read(rows, tables.getString(1), tables.getString(2), content);
            }
        }
        return content;
    }

    private static void read(Statement statement, String table, String ignored, SortedMap<String, String> content)
            throws SQLException {
        String sql = "select id, hstore(t) - '" + ignored + "'::text[] from " + table + " t";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                content.put(table + " " + rows.getLong(1), rows.getString(2));
            }
        }
    }

    private static Connection connect() throws SQLException {
        Map<String, String> settings = TestProduct.running().environment();
        return DriverManager.getConnection(
                settings.get("DATABASE_URL"), settings.get("DATABASE_USER"), settings.get("DATABASE_PASSWORD"));
    }
}
