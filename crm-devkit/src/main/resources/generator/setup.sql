-- Search has each slice as soon as it has committed, also where no product runs that would work a backlog off.
set crm.search_at_once = 2000000000;

-- Lists and functions of the generator, in the session's temporary schema: nothing of them stays in the database.

create temp table generator_list (name text primary key, entries text[] not null);

-- A number from 0 to 2^31-1 that depends on the seed, the record and the purpose alone.
create function pg_temp.draw(seed bigint, record bigint, purpose text) returns bigint
    language sql immutable strict
    return hashint8extended(record, hashtextextended(purpose, seed)) & 2147483647;

-- A number from 0 to 1.
create function pg_temp.chance(seed bigint, record bigint, purpose text) returns double precision
    language sql immutable strict
    return pg_temp.draw(seed, record, purpose) / 2147483648.0;

-- An entry of a list; those at its beginning come more often, as names do.
create function pg_temp.pick(entries text[], seed bigint, record bigint, purpose text) returns text
    language sql immutable strict
    return replace(entries[1 + floor(cardinality(entries) * power(pg_temp.chance(seed, record, purpose), 1.6))::integer], '_', ' ');

create function pg_temp.slug(value text) returns text
    language sql immutable strict
    return btrim(regexp_replace(fold(value), '[^a-z0-9]+', '-', 'g'), '-');
