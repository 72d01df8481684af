-- Answers to calls that were made once, kept for a week so that a call that comes again is answered alike. Whom an answer
-- names takes it along when they leave.

create table api.kept_answer (
    client_id uuid not null,
    key text not null check (key ~ '^[0-9a-f]{64}$'),
    organization_id uuid not null,
    call text not null check (call ~ '^[0-9a-f]{64}$'),
    status integer not null check (status between 200 and 299),
    location text,
    body bytea not null,
    person_id uuid,
    at timestamptz not null,
    primary key (client_id, key)
);
create index kept_answer_by_time on api.kept_answer (at);
create index kept_answer_by_person on api.kept_answer (person_id) where person_id is not null;
alter table api.kept_answer enable row level security, force row level security;
create policy organization_or_person on api.kept_answer
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));
create policy housekeeping on api.kept_answer for delete
    using ((select tenancy.secret()) = 'housekeeping' and (select tenancy.person()) is null
           and at < now() - interval '7 days');

-- What happened, in one order for each organization: the number is given under a lock that is held to the end of the
-- transaction, so that no smaller number appears after a larger one was read.
create table api.feed (
    organization_id uuid primary key,
    last bigint not null
);
alter table api.feed enable row level security, force row level security;
create policy organization on api.feed using (organization_id = (select tenancy.organization()));

create table api.event (
    organization_id uuid not null,
    number bigint not null,
    id uuid not null unique,
    key text not null,
    type text not null,
    at timestamptz not null,
    data jsonb not null,
    primary key (organization_id, number),
    unique (organization_id, key)
);
alter table api.event enable row level security, force row level security;
create policy organization on api.event using (organization_id = (select tenancy.organization()));

-- Where events are told. Secrets are wrapped under a key outside the database. Whoever sends bears the word 'webhooks',
-- which is no hash, and sees what is due of all organizations.
create table api.endpoint (
    id uuid primary key,
    organization_id uuid not null,
    url text not null check (length(url) between 10 and 1000),
    types text[] not null,
    secret bytea not null,
    former_secret bytea,
    former_until timestamptz,
    made_by uuid not null,
    made_at timestamptz not null,
    held_until timestamptz,
    failures integer not null default 0,
    failing_since timestamptz,
    disabled_at timestamptz,
    unique (organization_id, url)
);
alter table api.endpoint enable row level security, force row level security;
create policy organization_or_sender on api.endpoint
    using (organization_id = (select tenancy.organization()) or (select tenancy.secret()) = 'webhooks');

create table api.delivery (
    endpoint_id uuid not null references api.endpoint on delete cascade,
    event_number bigint not null,
    organization_id uuid not null,
    attempts integer not null default 0,
    next_at timestamptz,
    tried_at timestamptz,
    status integer,
    problem text check (length(problem) <= 500),
    delivered_at timestamptz,
    primary key (endpoint_id, event_number),
    foreign key (organization_id, event_number) references api.event
);
create index delivery_due on api.delivery (next_at, endpoint_id) where next_at is not null;
alter table api.delivery enable row level security, force row level security;
create policy organization_or_sender on api.delivery
    using (organization_id = (select tenancy.organization()) or (select tenancy.secret()) = 'webhooks');
