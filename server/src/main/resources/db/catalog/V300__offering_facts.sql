-- What somebody wants to know before they join an offering. It can be mended until the offering closes, so it stands
-- apart from the offering itself; one without a row is self-paced, and nothing else is said of it.
create table catalog.offering_facts (
    offering_id uuid primary key,
    organization_id uuid not null,
    name text not null check (length(name) <= 120),
    mode text not null check (mode in ('SELF_PACED', 'SCHEDULED')),
    starts_at timestamptz,
    ends_at timestamptz check (ends_at > starts_at),
    enrol_from timestamptz,
    enrol_until timestamptz check (enrol_until > enrol_from),
    zone text not null,
    place text not null check (length(place) <= 300),
    is_online boolean not null,
    language text not null,
    seats integer check (seats > 0),
    price_minor bigint check (price_minor >= 0),
    currency text check ((currency is null) = (price_minor is null)),
    pace_weeks integer check (pace_weeks > 0),
    terms text not null check (length(terms) <= 4000),
    pilot_cap integer check (pilot_cap > 0),
    goes_on_if text not null check (length(goes_on_if) <= 2000),
    version integer not null check (version > 0),
    changed_by uuid not null,
    changed_at timestamptz not null,
    check (mode = 'SELF_PACED' or starts_at is not null),
    foreign key (offering_id, organization_id) references catalog.offering (id, organization_id)
);
alter table catalog.offering_facts enable row level security, force row level security;
create policy owner_or_open on catalog.offering_facts for select
    using (organization_id = (select tenancy.organization())
           or exists (select 1 from catalog.opening o where o.offering_id = offering_facts.offering_id));
create policy owner_says on catalog.offering_facts for insert
    with check (organization_id = (select tenancy.organization()));
create policy owner_mends on catalog.offering_facts for update
    using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));
