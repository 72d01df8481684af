-- A delivery is now an order: what has to be written and to whom, by ids alone, until it left or was given up. The
-- letter itself is written when it leaves, so that no secret lies here. It is worked off for all organizations, as the
-- outbox is, and therefore public to the serving role.

alter table notices.delivery
    add column kind text,
    add column subject text not null default '',
    add column person_id uuid,
    add column organization_id uuid,
    add column about text,
    add column attempts int not null default 0,
    add column next_at timestamptz,
    add column sent_at timestamptz,
    add column given_up_at timestamptz,
    add column problem text check (length(problem) <= 500);
update notices.delivery set sent_at = at;
create index delivery_due on notices.delivery (next_at) where next_at is not null;
create index delivery_given_up on notices.delivery (organization_id, given_up_at desc) where given_up_at is not null;

-- What somebody was told, in the app; mail is beside it. The sentence is kept in English with its values apart, and
-- said in the reader's language.
create table notices.notice (
    id uuid primary key,
    person_id uuid not null,
    organization_id uuid,
    key text not null,
    reason text not null,
    says text not null check (length(says) <= 300),
    said_values text[] not null default '{}',
    link text not null check (link like '/%' and length(link) <= 500),
    at timestamptz not null,
    read_at timestamptz,
    digest boolean not null default false,
    unique (person_id, key)
);
create index notice_by_person on notices.notice (person_id, at desc, id);
create index notice_unread on notices.notice (person_id) where read_at is null;
alter table notices.notice enable row level security, force row level security;
create policy person on notices.notice using (person_id = (select tenancy.person()));

-- How somebody wants to hear of each reason; no row means the reason's own default.
create table notices.preference (
    person_id uuid not null,
    reason text not null,
    in_app boolean not null,
    mail text not null check (mail in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (person_id, reason)
);
alter table notices.preference enable row level security, force row level security;
create policy person on notices.preference using (person_id = (select tenancy.person()));

-- When somebody may be disturbed: local hours, from which until which nothing is sent; both ends the same for never.
create table notices.rhythm (
    person_id uuid primary key,
    zone text not null,
    quiet_from int not null check (quiet_from between 0 and 23),
    quiet_until int not null check (quiet_until between 0 and 23)
);
alter table notices.rhythm enable row level security, force row level security;
create policy person on notices.rhythm using (person_id = (select tenancy.person()));

-- A reminder that was sent: never twice by its key, and never two on one day of the person.
create table notices.reminder (
    person_id uuid not null,
    key text not null,
    organization_id uuid not null,
    day date not null,
    primary key (person_id, key),
    unique (person_id, day)
);
create index reminder_by_organization on notices.reminder (organization_id, key);
alter table notices.reminder enable row level security, force row level security;
create policy between on notices.reminder
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));

-- A letter on its way: what comes back carries its token, and who wants no more of its kind the other one.
create table notices.posting (
    token_hash text primary key,
    stop_hash text not null unique,
    person_id uuid not null,
    address_hash text not null,
    delivery_key text not null,
    reason text,
    at timestamptz not null,
    returns int not null default 0,
    bounced_at timestamptz
);
create index posting_by_person on notices.posting (person_id, at);
alter table notices.posting enable row level security, force row level security;
create policy bearer on notices.posting
    using (token_hash = (select tenancy.secret()) or stop_hash = (select tenancy.secret())
           or person_id = (select tenancy.person()));

-- What only one process does at a time, and until when it may.
create table notices.lease (
    name text primary key,
    holder uuid not null,
    until timestamptz not null
);
