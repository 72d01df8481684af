-- One row for each entry that can be found: the latest published version that is not retired, with what its open
-- offerings say. Written by triggers only, so that no search reads and parses definitions.
create table catalog.search_entry (
    entry_id uuid primary key,
    number integer not null,
    organization_id uuid not null,
    title text not null,
    summary text not null,
    language text not null,
    languages text[] not null,
    field text not null,
    eqf_level integer not null,
    hours integer not null,
    claim_type text not null,
    has_marked_work boolean not null,
    renewal_months integer,
    published_at timestamptz not null,
    -- of its open offerings: until when one takes people, whether one is self-paced, when scheduled ones start, and
    -- the least price; null where none says one
    open_until timestamptz,
    is_self_paced boolean not null,
    starts timestamptz[] not null,
    price_minor bigint,
    currency text,
    words tsvector not null
);
create index search_entry_words on catalog.search_entry using gin (words);
create index search_entry_by_organization on catalog.search_entry (organization_id);
create index offering_by_organization on catalog.offering (organization_id, planned_at desc);

create function catalog.configuration(tag text) returns regconfig language sql immutable parallel safe as $$
    select case split_part(lower(tag), '-', 1)
        when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'fr' then 'french'::regconfig
        when 'es' then 'spanish'::regconfig when 'it' then 'italian'::regconfig when 'nl' then 'dutch'::regconfig
        when 'pt' then 'portuguese'::regconfig when 'sv' then 'swedish'::regconfig when 'da' then 'danish'::regconfig
        when 'fi' then 'finnish'::regconfig when 'no' then 'norwegian'::regconfig when 'ar' then 'arabic'::regconfig
        when 'ru' then 'russian'::regconfig when 'tr' then 'turkish'::regconfig when 'hu' then 'hungarian'::regconfig
        else 'simple'::regconfig end
$$;

-- Stems of the language, and the words as they are written, for the beginnings of words.
create function catalog.worded(tag text, words text, weight "char") returns tsvector
    language sql immutable parallel safe as $$
    select setweight(to_tsvector(catalog.configuration(tag), words) || to_tsvector('simple', words), weight)
$$;

create aggregate catalog.together(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

create function catalog.words_of(definition jsonb) returns tsvector language sql stable as $$
    select catalog.worded(definition ->> 'language', coalesce(definition ->> 'title', ''), 'A')
        || catalog.worded(definition ->> 'language', concat_ws(' ', definition ->> 'summary',
               (select string_agg(c ->> 'text', ' ') from jsonb_array_elements(definition -> 'claims') c)), 'B')
        || catalog.worded(definition ->> 'language', concat_ws(' ', definition ->> 'audience',
               (select string_agg(concat_ws(' ', o ->> 'text', o ->> 'alignmentName'), ' ')
                  from jsonb_array_elements(definition -> 'outcomes') o)), 'C')
        || coalesce((select catalog.together(catalog.worded(t.key, t.texts, 'B'))
                       from (select k.key, string_agg(w.value ->> 'text', ' ') as texts
                               from jsonb_each(coalesce(definition #> '{particulars,translations}', '{}')) k,
                                    jsonb_each(k.value -> 'wordings') w
                              group by k.key) t), ''::tsvector)
$$;

create function catalog.enlist(entry uuid) returns void language plpgsql as $$
declare
    latest catalog.published_entry;
    d jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended(entry::text, 302));
    select p.* into latest from catalog.published_entry p where p.entry_id = entry order by p.number desc limit 1;
    delete from catalog.search_entry where entry_id = entry;
    if latest.entry_id is null or exists
        (select from catalog.retirement r where r.entry_id = entry and r.number = latest.number) then
        return;
    end if;
    d := latest.definition::jsonb;
    insert into catalog.search_entry
    select latest.entry_id, latest.number, latest.organization_id, coalesce(d ->> 'title', ''),
           coalesce(d ->> 'summary', ''), coalesce(d ->> 'language', 'en'),
           array_prepend(coalesce(d ->> 'language', 'en'),
               array(select jsonb_object_keys(coalesce(d #> '{particulars,translations}', '{}')))),
           coalesce(d ->> 'field', 'core'), coalesce((d ->> 'eqfLevel')::int, 0), coalesce((d ->> 'hours')::int, 0),
           coalesce(d #>> '{particulars,claimType}', 'ASSESSED'),
           exists (select from jsonb_array_elements(d -> 'tasks') t where t ->> 'modality' = 'MARKED_WORK'),
           (d #>> '{particulars,profession,renewal,months}')::int,
           latest.published_at, o.open_until, coalesce(o.is_self_paced, false), coalesce(o.starts, '{}'),
           o.price_minor, o.currency, catalog.words_of(d)
      from (select max(coalesce(t.enrol_until, 'infinity')) as open_until,
                   bool_or(coalesce(t.mode, 'SELF_PACED') = 'SELF_PACED') as is_self_paced,
                   array_agg(t.starts_at) filter (where t.mode = 'SCHEDULED') as starts,
                   min(t.price_minor) as price_minor,
                   (array_agg(t.currency order by t.price_minor) filter (where t.price_minor is not null))[1] as currency
              from catalog.offering f
              join catalog.opening p on p.offering_id = f.id
              left join catalog.closing c on c.offering_id = f.id
              left join catalog.offering_facts t on t.offering_id = f.id
             where f.entry_id = entry and c.offering_id is null) o;
end $$;

select catalog.enlist(entry_id) from (select distinct entry_id from catalog.published_entry) as published;

create function catalog.enlist_entry() returns trigger language plpgsql as
$$ begin perform catalog.enlist(new.entry_id); return null; end $$;
create function catalog.enlist_offering() returns trigger language plpgsql as $$
begin
    perform catalog.enlist(f.entry_id) from catalog.offering f where f.id = new.offering_id;
    return null;
end $$;
create trigger enlists after insert on catalog.published_entry for each row execute function catalog.enlist_entry();
create trigger enlists after insert on catalog.retirement for each row execute function catalog.enlist_entry();
create trigger enlists after insert on catalog.opening for each row execute function catalog.enlist_offering();
create trigger enlists after insert on catalog.closing for each row execute function catalog.enlist_offering();
create trigger enlists after insert or update on catalog.offering_facts
    for each row execute function catalog.enlist_offering();

alter table catalog.search_entry enable row level security, force row level security;
create policy anybody_reads on catalog.search_entry for select using (true);
create policy owner_enlists on catalog.search_entry for insert
    with check (organization_id = (select tenancy.organization()));
create policy owner_takes_out on catalog.search_entry for delete
    using (organization_id = (select tenancy.organization()));
