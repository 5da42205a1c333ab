package app.crm.ejb.erasure;

import app.crm.ejb.changesets.ChangeSets;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.persistence.changesets.ChangeKind;
import app.crm.persistence.erasure.ErasedPerson;
import app.crm.persistence.erasure.ErasureCounts;
import app.crm.persistence.erasure.ErasureRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Erases a person in the running transaction, whoever asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Eraser {

    @Inject
    ChangeSets changeSets;

    @Inject
    ErasureRepository repository;

    @Inject
    CurrentUser currentUser;

    @Inject
    Event<PersonErased> erased;

    /** @param createdAt of the person, who exists and is locked */
    Erasure erase(long personId, Instant createdAt, String reason) {
        Caller caller = currentUser.get();
        long changeSetId = changeSets.begin(ChangeKind.ERASE, "Erased the data of person " + personId);
        List<String> files = new ArrayList<>();
        ErasureCounts counts = repository.erase(personId, files);
        ErasedPerson person = new ErasedPerson(personId, createdAt);
        repository.remember(person, caller.isSystem() ? null : caller.userId(), reason, changeSetId);
        erased.fire(new PersonErased(person, files));
        return new Erasure(changeSetId, counts);
    }
}
