package app.crm.persistence.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.crm.persistence.access.AccessPredicate;
import app.crm.persistence.access.Scope;
import app.crm.persistence.changesets.undo.UndoCounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a merge moves, and what its undo gives back. */
class MergeIT extends MergeScenes {

    @Test
    void everyLinkGoesOverToTheSurvivor() {
        long john = person("John");
        long jon = person("Jon");
        long acme = organisation("Acme");
        long call = interaction();
        link(call, jon);
        long task = write("insert into task (title, person_id) values ('Call back', ?) returning id as value", jon);
        long file = write("""
                insert into file_people (resource, record_id, name, content_type, size, sha256)
                values ('people', ?, 'a.pdf', 'application/pdf', 1, repeat('a', 64)) returning id as value""", jon);
        long place = affiliate(jon, acme, true);

        merge(MergedKind.PERSON, john, jon);

        assertThat(owner("interaction_person", "person_id", "interaction_id", call))
                .isEqualTo(john);
        assertThat(owner("task", "person_id", "id", task)).isEqualTo(john);
        assertThat(owner("file_people", "record_id", "id", file)).isEqualTo(john);
        assertThat(owner("affiliation", "person_id", "id", place)).isEqualTo(john);
        assertThat(session.number(
                        "select merged_into_id as value from person where id = ? and deleted_at is not null", jon))
                .isEqualTo(john);
    }

    @Test
    void aLinkThatBothHaveStaysOnce() {
        long john = person("John");
        long jon = person("Jon");
        long jack = person("Jack");
        long both = interaction();
        link(both, john);
        link(both, jon);
        long others = interaction();
        link(others, jon);
        link(others, jack);

        merge(MergedKind.PERSON, john, jon, jack);

        assertThat(peopleOf(both)).containsExactly(john);
        assertThat(peopleOf(others)).containsExactly(john);
    }

    @Test
    void twoAffiliationsOfOnePairBecomeOneThatFillsItsGaps() {
        long john = person("John");
        long jon = person("Jon");
        long acme = organisation("Acme");
        long kept = affiliate(john, acme, false);
        long second = affiliate(jon, acme, true);
        edit(
                "update affiliation set version = version + 1, job_title = 'CIO', work_phone = '+33140000000',"
                        + " work_phone_typed = '01 40 00 00 00' where id = ?",
                second);

        merge(MergedKind.PERSON, john, jon);

        assertThat(session.text("""
                        select concat_ws(' ', person_id = %d, is_primary, job_title, work_phone_typed) as value
                        from affiliation where id = ? and deleted_at is null""".formatted(john), kept)).isEqualTo("t t CIO 01 40 00 00 00");
        assertThat(session.number(
                        "select count(*) as value from affiliation where organisation_id = ? and deleted_at is null",
                        acme))
                .isEqualTo(1);
    }

    @Test
    void aPersonKeepsOnePrimaryAffiliation() {
        long john = person("John");
        long jon = person("Jon");
        long acme = organisation("Acme");
        long bank = organisation("Bank");
        long first = affiliate(john, acme, true);
        long second = affiliate(jon, bank, true);

        long merge = merge(MergedKind.PERSON, john, jon);

        assertThat(session.number("select id as value from affiliation where person_id = ? and is_primary", john))
                .isEqualTo(first);
        undo(merge);
        assertThat(session.number("select id as value from affiliation where person_id = ? and is_primary", jon))
                .isEqualTo(second);
    }

    @Test
    void peopleOfMergedOrganisationsKeepTheirPrimaryOne() {
        long ada = person("Ada");
        long acme = organisation("Acme");
        long acmeSa = organisation("Acme SA");
        affiliate(ada, acme, false);
        affiliate(ada, acmeSa, true);

        merge(MergedKind.ORGANISATION, acme, acmeSa);

        assertThat(session.number(
                        "select organisation_id as value from affiliation where person_id = ? and is_primary and deleted_at is null",
                        ada))
                .isEqualTo(acme);
    }

    @Test
    void daughtersComeUnderTheSurvivor() {
        long acme = organisation("Acme");
        long acmeSa = organisation("Acme SA");
        long daughter = organisation("Daughter");
        edit("update organisation set version = version + 1, parent_id = ? where id = ?", acmeSa, daughter);
        edit("update organisation set version = version + 1, parent_id = ? where id = ?", acmeSa, acme);

        assertThat(repository().standsWithin(daughter, List.of(acmeSa))).isTrue();
        assertThat(repository().standsWithin(acmeSa, List.of(daughter))).isFalse();
        edit("update organisation set version = version + 1, parent_id = null where id = ?", acme);
        merge(MergedKind.ORGANISATION, acme, acmeSa);

        assertThat(owner("organisation", "parent_id", "id", daughter)).isEqualTo(acme);
    }

    @Test
    void aMergedRecordSaysWhereItWentThroughSeveralMerges() {
        long john = person("John");
        long jon = person("Jon");
        long jack = person("Jack");
        merge(MergedKind.PERSON, jon, jack);
        merge(MergedKind.PERSON, john, jon);
        AccessPredicate nothing = new AccessPredicate(Scope.OWN, 1, null);

        assertThat(repository().survivorOf(MergedKind.PERSON, AccessPredicate.unrestricted(), jack))
                .contains(john);
        assertThat(repository().survivorOf(MergedKind.PERSON, AccessPredicate.unrestricted(), john))
                .isEmpty();
        assertThat(repository().survivorOf(MergedKind.PERSON, nothing, jack)).isEmpty();
    }

    @Test
    void whoLeavesTheTrashIsNotMergedAnyMore() {
        long john = person("John");
        long jon = person("Jon");
        merge(MergedKind.PERSON, john, jon);

        edit("update person set version = version + 1, deleted_at = null where id = ?", jon);

        assertThat(session.text("select merged_into_id as value from person where id = ?", jon))
                .isEqualTo("null");
    }

    @Test
    void undoGivesBackEveryLinkAndRedoTakesItAgain() {
        long john = person("John");
        long jon = person("Jon");
        long acme = organisation("Acme");
        affiliate(john, acme, true);
        affiliate(jon, acme, true);
        long both = interaction();
        link(both, john);
        link(both, jon);
        write("insert into task (title, person_id) values ('Call back', ?) returning id as value", jon);
        String before = picture();
        long merge = merge(MergedKind.PERSON, john, jon);
        String after = picture();

        long undo = undoing(merge);
        assertThat(picture()).isEqualTo(before);
        assertThat(counts(undo).kept() + counts(undo).blocked()).isZero();

        undoing(undo);
        assertThat(picture()).isEqualTo(after);
    }

    @Test
    void anEditOfTheSurvivorDoesNotKeepTheMergedRecordFromComingBack() {
        long john = person("John");
        long jon = person("Jon");
        long call = interaction();
        link(call, jon);
        long merge = mergeWith(john, "job_title = 'CIO', phone = '+331'", jon);
        edit("update person set version = version + 1, phone = '+332', notes = 'new' where id = ?", john);

        UndoCounts counts = undo(merge);

        assertThat(counts).isEqualTo(new UndoCounts(2, 1, 0));
        assertThat(peopleOf(call)).containsExactly(jon);
        assertThat(session.text(
                        "select concat_ws(' ', job_title, phone, notes) as value from person where id = ?", john))
                .isEqualTo("+332 new");
        assertThat(session.text("select deleted_at::text as value from person where id = ?", jon))
                .isEqualTo("null");
    }

    @Test
    void customValuesGoBackOneByOne() {
        long john = person("John");
        long jon = person("Jon");
        edit("update person set version = version + 1, custom = '{\"a\": 1}' where id = ?", john);
        long merge = mergeWith(john, "custom = '{\"a\": 1, \"b\": 2, \"c\": 3}'", jon);
        edit("update person set version = version + 1, custom = custom || '{\"a\": 9, \"c\": 7}' where id = ?", john);

        undo(merge);

        assertThat(session.text("select custom::text as value from person where id = ?", john))
                .isEqualTo("{\"a\": 9, \"c\": 7}");
    }

    @Test
    void whatWasAddedToTheSurvivorSinceStaysThere() {
        long john = person("John");
        long jon = person("Jon");
        long before = interaction();
        link(before, jon);
        long merge = merge(MergedKind.PERSON, john, jon);
        long since = interaction();
        link(since, john);

        undo(merge);

        assertThat(peopleOf(before)).containsExactly(jon);
        assertThat(peopleOf(since)).containsExactly(john);
    }

    @Test
    void aTaskThatWasDoneSinceGoesBackToItsPersonAndStaysDone() {
        long john = person("John");
        long jon = person("Jon");
        long task = write("insert into task (title, person_id) values ('Call', ?) returning id as value", jon);
        long merge = merge(MergedKind.PERSON, john, jon);
        edit("update task set version = version + 1, status = 'done', completed_at = now() where id = ?", task);

        undo(merge);

        assertThat(session.text("select status || ' ' || person_id as value from task where id = ?", task))
                .isEqualTo("done " + jon);
    }

    @Test
    void linksStayWhereARecordCannotComeBack() {
        long john = person("John");
        long jon = person("Jon");
        long call = interaction();
        link(call, jon);
        long merge = merge(MergedKind.PERSON, john, jon);
        edit("update person set version = version + 1, deleted_at = null where id = ?", jon);
        edit("update person set version = version + 1, deleted_at = now() where id = ?", jon);

        assertThat(undo(merge)).isEqualTo(new UndoCounts(0, 2, 0));

        assertThat(peopleOf(call)).containsExactly(john);
    }

    @Test
    void linksStayWhereTheMergedRecordWasDeletedForGood() {
        long john = person("John");
        long jon = person("Jon");
        long call = interaction();
        link(call, jon);
        long merge = merge(MergedKind.PERSON, john, jon);
        edit("delete from person where id = ?", jon);

        assertThat(undo(merge)).isEqualTo(new UndoCounts(0, 1, 1));
        assertThat(peopleOf(call)).containsExactly(john);
    }
}
