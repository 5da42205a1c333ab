package app.crm.devkit.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the database is, in the form the server wants. {@code DATABASE_URL} may be a JDBC address or the
 * {@code postgresql://user:password@host/database} that most tools use.
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {

    static DatabaseAddress parse(String url, String user, String password) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseAddress(url, user, password);
        }
        URI uri = uri(url);
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                account.length > 0 ? decoded(account[0]) : user,
                account.length > 1 ? decoded(account[1]) : password);
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() != null && uri.getScheme().matches("postgres(ql)?") && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // Said below; the exception would repeat the password.
        }
        throw new LaunchRefusal("DATABASE_URL must look like postgresql://user:password@host:5432/database"
                + " or jdbc:postgresql://host:5432/database.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DATABASE_URL", jdbcUrl);
        if (user != null) {
            variables.put("DATABASE_USER", user);
        }
        if (password != null) {
            variables.put("DATABASE_PASSWORD", password);
        }
        return variables;
    }
}
