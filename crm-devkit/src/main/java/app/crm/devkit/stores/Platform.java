package app.crm.devkit.stores;

import java.util.Locale;

/** The kinds of machines that the embedded stores are packed for. */
enum Platform {
    LINUX_X64("linux-x86_64", "6.2.6-v5-linux-amd64"),
    LINUX_ARM64("linux-arm_64", "6.2.7-linux-arm64"),
    MAC_X64("darwin-x86_64", "6.2.6-v5-darwin-amd64"),
    MAC_ARM64("darwin-arm_64", "6.2.6-v5-darwin-arm64");

    private final String postgres;
    private final String redis;

    Platform(String postgres, String redis) {
        this.postgres = postgres;
        this.redis = redis;
    }

    static Platform ofThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** By what Java calls the system and the processor. A system that is no Mac is taken for a Linux. */
    static Platform of(String system, String processor) {
        boolean arm = processor.matches("aarch64|arm64");
        if (system.toLowerCase(Locale.ROOT).contains("mac")) {
            return arm ? MAC_ARM64 : MAC_X64;
        }
        return arm ? LINUX_ARM64 : LINUX_X64;
    }

    /** The archive of PostgreSQL's programs on the class path. */
    String postgresArchive() {
        return "/postgres-" + postgres + ".txz";
    }

    /** The program of Redis on the class path. */
    String redisProgram() {
        return "/redis-server-" + redis;
    }
}
