-- The words of the title alone: short enough to lie in the row, so that ranking by them reads no long text.
alter table catalog.search_entry add column titled tsvector not null default '';
update catalog.search_entry set titled = catalog.worded(language, title, 'A');

create or replace function catalog.enlist(entry uuid) returns void language plpgsql as $$
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
           o.price_minor, o.currency, catalog.words_of(d),
           catalog.worded(d ->> 'language', coalesce(d ->> 'title', ''), 'A')
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
