package app.crm.devkit.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The product's database: the embedded one of a data folder while the product runs, or any other by its address. */
public record DatabaseOptions(String host, int port, String name, String user, String password) {

    private static final int PORT_LINE = 3;

    /** The embedded PostgreSQL that keeps its data in this folder; it has to be running. */
    public static DatabaseOptions embedded(Path data) throws IOException {
        Path lock = data.resolve("postgresql/cluster/postmaster.pid");
        if (!Files.exists(lock)) {
            throw new BadOption("No PostgreSQL runs in " + data + ". Start the product with ./run.sh first,"
                    + " or name another database with --database.");
        }
        List<String> lines = Files.readAllLines(lock);
        String password =
                Files.readString(data.resolve("secrets/database-password")).strip();
        return new DatabaseOptions(
                "127.0.0.1", Integer.parseInt(lines.get(PORT_LINE).strip()), "crm", "crm", password);
    }

    /** {@code postgresql://user:password@host:port/name}. */
    public static DatabaseOptions parse(String address) {
        java.net.URI uri = java.net.URI.create(address);
        if (uri.getHost() == null || uri.getUserInfo() == null || uri.getPath().length() < 2) {
            throw new BadOption("--database is postgresql://user:password@host:port/name, not \"" + address + "\".");
        }
        String[] account = uri.getUserInfo().split(":", 2);
        return new DatabaseOptions(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1),
                account[0],
                account.length > 1 ? account[1] : "");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + name, user, password);
    }
}
