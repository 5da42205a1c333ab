package app.crm.ejb.people;

import static app.crm.persistence.access.Action.READ;
import static app.crm.persistence.access.ResourceType.PEOPLE;

import app.crm.ejb.accesslog.AccessLog;
import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.merge.MergeableService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.ejb.tags.RecordTags;
import app.crm.persistence.accesslog.AccessAction;
import app.crm.persistence.people.Person;
import app.crm.persistence.people.PersonDetails;
import app.crm.persistence.people.PersonFields;
import app.crm.persistence.people.PersonRepository;
import app.crm.persistence.query.Page;
import app.crm.persistence.query.PageRequest;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.tags.TaggedTable;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** People: whom the firm knows. */
@Stateless
@Guards(PEOPLE)
public class PersonService extends MergeableService<Person, PersonFields, PersonDetails> {

    @Inject
    PersonRepository people;

    @Inject
    PersonRules rules;

    @Inject
    Assignment assignment;

    @Inject
    RecordTags tags;

    @Inject
    AccessLog accessLog;

    public PersonService() {
        super(PEOPLE, "person", PersonFields.class);
    }

    @Override
    @Requires(action = READ)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PersonDetails get(long id) {
        PersonDetails person = super.get(id);
        accessLog.read(PEOPLE, id);
        return person;
    }

    @Override
    @Requires(action = READ)
    public Page<PersonDetails> page(PageRequest request) {
        Page<PersonDetails> page = super.page(request);
        accessLog.shown(
                AccessAction.LIST, PEOPLE, request.filter(), page.items().size());
        return page;
    }

    @Override
    protected RecordRepository<Person, PersonDetails> repository() {
        return people;
    }

    @Override
    protected PersonFields fields(Person person) {
        return person.fields(tags.of(TaggedTable.PERSON, person.id()));
    }

    @Override
    protected PersonFields clean(PersonFields typed, Person before, Caller caller) {
        return rules.clean(typed, before == null ? null : new Ownership(before.ownerId(), before.teamId()), caller);
    }

    @Override
    protected Person blank(PersonFields fields) {
        return new Person(fields, clock.instant());
    }

    @Override
    protected Person make(PersonFields clean, Caller caller) {
        Person person = blank(clean);
        Ownership ownership = assignment.onCreate(new Ownership(clean.ownerId(), clean.teamId()), caller);
        person.giveTo(ownership.ownerId(), ownership.teamId());
        return person;
    }

    @Override
    protected void apply(Person person, PersonFields clean) {
        person.apply(clean, clock.instant());
    }

    @Override
    protected void writeRelated(Person person, PersonFields clean, Caller caller) {
        tags.replace(TaggedTable.PERSON, person.id(), clean.tags(), caller);
    }

    @Override
    protected String nameOf(Person person) {
        return person.displayName();
    }
}
