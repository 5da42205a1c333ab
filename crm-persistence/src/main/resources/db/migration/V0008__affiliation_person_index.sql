-- The unique pair is a partial index, which a foreign-key check can't use: without this one, PostgreSQL would read all
-- affiliations for each person that is deleted.
create index ix_affiliation_person on affiliation (person_id);
