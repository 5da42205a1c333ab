package app.crm.devkit.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made: the provisioned server and the EAR. */
public record Product(Path server, Path ear) {

    /** Beside the given project folder's modules. */
    public static Product ofProject(Path project) {
        Path target = project.toAbsolutePath().normalize().resolve("crm-ear/target");
        return new Product(target.resolve("server"), target.resolve("crm.ear"));
    }

    Product present() {
        if (!Files.isRegularFile(server.resolve("jboss-modules.jar")) || !Files.isRegularFile(ear)) {
            throw new LaunchRefusal("The product isn't built yet: run ./mvnw package -DskipTests");
        }
        return this;
    }
}
