-- The words of people's names and addresses, so that an organization with 100,000 learners finds one of them by the
-- beginning of any word. Text search operators may not look past a row-level policy; comparing with a range may.
-- Kept by triggers: whoever adds, renames, leaves or is erased, the words follow.

create table identity.person_word (
    organization_id uuid not null,
    word text not null collate "C",
    person_id uuid not null,
    primary key (organization_id, word, person_id)
);
create index person_word_by_person on identity.person_word (person_id);
alter table identity.person_word enable row level security, force row level security;
create policy between on identity.person_word
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));

-- Lower case, without accents; letters and digits stay.
create function identity.words(text) returns setof text language sql immutable as
$$ select distinct left(word, 60) from regexp_split_to_table(
       regexp_replace(normalize(lower($1), nfkd), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+') word
   where word <> '' $$;

create function identity.keep_words(who uuid) returns void language sql as
$$ delete from identity.person_word where person_id = who;
   insert into identity.person_word (organization_id, word, person_id)
   select distinct m.organization_id, w.word, who
   from identity.membership m
   cross join (
       select identity.words(p.name) word from identity.person p where p.id = who
       union select identity.words(a.address) from identity.address a where a.person_id = who) w
   where m.person_id = who
   on conflict do nothing $$;

-- A new membership adds words for its organization alone: the others' rows may be out of sight here.
create function identity.member_words() returns trigger language plpgsql as
$$ begin
    if tg_op = 'DELETE' then
        delete from identity.person_word w where w.organization_id = old.organization_id and w.person_id = old.person_id
            and not exists (select 1 from identity.membership m
                            where m.organization_id = old.organization_id and m.person_id = old.person_id);
        return old;
    end if;
    insert into identity.person_word (organization_id, word, person_id)
    select new.organization_id, w.word, new.person_id
    from (select identity.words(p.name) word from identity.person p where p.id = new.person_id
          union select identity.words(a.address) from identity.address a where a.person_id = new.person_id) w
    on conflict do nothing;
    return new;
end $$;
create trigger words after insert or delete on identity.membership
    for each row execute function identity.member_words();

create function identity.named_words() returns trigger language plpgsql as
$$ begin perform identity.keep_words(new.id); return new; end $$;
create trigger words after update of name on identity.person
    for each row execute function identity.named_words();

create function identity.reached_words() returns trigger language plpgsql as
$$ begin perform identity.keep_words(coalesce(new.person_id, old.person_id)); return coalesce(new, old); end $$;
create trigger words after insert or update of address or delete on identity.address
    for each row execute function identity.reached_words();

create index membership_listing on identity.membership (organization_id, role, granted_at desc, person_id);

-- Everybody who is here already. Forced policies bind the owner too, so they rest while this one statement runs.
alter table identity.membership no force row level security;
alter table identity.person no force row level security;
alter table identity.address no force row level security;
alter table identity.person_word no force row level security;
insert into identity.person_word (organization_id, word, person_id)
select distinct m.organization_id, w.word, m.person_id
from identity.membership m
join lateral (
    select identity.words(p.name) word from identity.person p where p.id = m.person_id
    union select identity.words(a.address) from identity.address a where a.person_id = m.person_id) w on true;
alter table identity.membership force row level security;
alter table identity.person force row level security;
alter table identity.address force row level security;
alter table identity.person_word force row level security;
