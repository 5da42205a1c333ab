package app.crm.devkit.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the server's JVM is run: small enough for a laptop, and open where WildFly needs it. */
final class ServerOptions {

    /** Sizes and switches that CRM_JAVA_OPTS may replace. */
    private static final String DEFAULTS = "-Xms128m -Xmx384m -XX:MaxMetaspaceSize=320m -XX:+UseSerialGC";

    /** What WildFly's own start script opens. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private ServerOptions() {}

    /** By what the server goes among others on the same database: its timers, jobs and transactions carry it. */
    static String nodeName(Map<String, String> environment) {
        String name = environment.getOrDefault("CRM_NODE_NAME", "crm-1").strip();
        if (!name.matches("[A-Za-z0-9._-]{1,23}")) {
            throw new LaunchRefusal(
                    "CRM_NODE_NAME is \"" + name + "\"; use 1 to 23 letters, digits, dots, dashes or underscores.");
        }
        return name;
    }

    static List<String> jvm(Map<String, String> environment) {
        List<String> options = new ArrayList<>(OPENED);
        options.addAll(List.of(
                environment.getOrDefault("CRM_JAVA_OPTS", DEFAULTS).strip().split("\\s+")));
        options.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000"));
        return options;
    }
}
