package app.crm.ejb.files;

import app.crm.persistence.files.FileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Knows which bytes are in use, by whatever feature. */
@ApplicationScoped
public class BlobUse {

    @Inject
    FileRepository files;

    /** Those of the hashes that nothing refers to; in a short transaction of its own. */
    @Transactional
    public List<String> unneeded(List<String> hashes) {
        return files.unneeded(hashes);
    }
}
