package app.crm.ear.container;

import app.crm.devkit.stores.Folders;
import app.crm.devkit.stores.PostgresServer;
import app.crm.devkit.stores.RedisServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Starts the stores before the server and stops them after it, on the ports that the build reserved. */
public class ContainerStores implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Stores.class);
    }

    /** Called by Arquillian around the life of the server. */
    public static class Stores {

        private static final String PASSWORD = "scratch";

        private Path folder;
        private PostgresServer postgres;
        private RedisServer redis;

        public void start(@Observes BeforeStart event) throws Exception {
            folder = Files.createTempDirectory("crm-in-container");
            postgres = PostgresServer.startForTests(
                    folder.resolve("postgresql"), Integer.getInteger("crm.postgres.port"), PASSWORD);
            postgres.createDatabase("crm");
            redis = RedisServer.start(folder.resolve("redis"), Integer.getInteger("crm.redis.port"), PASSWORD);
        }

        public void stop(@Observes AfterStop event) throws Exception {
            redis.close();
            postgres.close();
            Folders.delete(folder);
        }
    }
}
