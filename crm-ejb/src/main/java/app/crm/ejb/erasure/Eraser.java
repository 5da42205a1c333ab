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
import java.time.Clock;
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

    @Inject
    Clock clock;

    /** The person exists and is locked. */
    Erasure erase(long personId, String reason) {
        Caller caller = currentUser.get();
        long changeSetId = changeSets.begin(ChangeKind.ERASE, "Erased the data of person " + personId);
        List<String> files = new ArrayList<>();
        List<ErasedPerson> people = repository.withMerged(personId);
        ErasureCounts counts =
                repository.erase(people.stream().map(ErasedPerson::personId).toList(), clock.instant(), files);
        for (ErasedPerson person : people) {
            repository.remember(person, caller.isSystem() ? null : caller.userId(), reason, changeSetId);
            erased.fire(new PersonErased(person, person.personId() == personId ? files : List.of()));
        }
        return new Erasure(changeSetId, counts);
    }
}
