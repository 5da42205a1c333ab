package app.crm.persistence.files;

import app.crm.persistence.access.ResourceType;
import java.util.EnumSet;
import java.util.Set;

/** The record that a file hangs on. */
public record RecordKey(ResourceType resource, long id) {

    private static final Set<ResourceType> WITH_FILES =
            EnumSet.of(ResourceType.PEOPLE, ResourceType.ORGANISATIONS, ResourceType.INTERACTIONS, ResourceType.TASKS);

    public RecordKey {
        if (!WITH_FILES.contains(resource)) {
            throw new IllegalArgumentException(resource + " have no files");
        }
    }

    /** The partition that holds the files of such records; a name from code. */
    String table() {
        return "file_" + resource.path();
    }
}
