-- People in full: several addresses, sessions, passkeys, sign-on through an organization, API tokens, what they agreed
-- to, and their leaving.
--
-- Housekeeping acts for nobody and bears the word 'housekeeping', which is no hash: it may delete what has run out, by a
-- statement that reads no row, and sees whose erasure is due.

alter table identity.person
    add column preferred_name text check (length(preferred_name) between 1 and 200),
    add column zone text check (length(zone) between 1 and 60),
    add column language text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    add column erased_at timestamptz;
drop policy between_see on identity.person;
-- What is left of an erased person is no longer about anybody; every list may name it.
create policy between_see on identity.person for select
    using (id = (select tenancy.person())
           or erased_at is not null
           or exists (select 1 from identity.membership m
                      where m.person_id = person.id and m.organization_id = (select tenancy.organization())));

alter table identity.address add column is_primary boolean not null default false;
create unique index one_primary_address on identity.address (person_id) where is_primary;
create policy person_removes on identity.address for delete using (person_id = tenancy.person());

create table identity.address_request (
    id uuid primary key,
    person_id uuid not null references identity.person,
    address text not null check (length(address) <= 255),
    address_hash text not null,
    token_hash text unique,
    asked_at timestamptz not null,
    used_at timestamptz
);
create index address_request_by_person on identity.address_request (person_id, asked_at);
alter table identity.address_request enable row level security, force row level security;
create policy person_or_bearer on identity.address_request
    using (person_id = (select tenancy.person()) or (select tenancy.secret()) in (id::text, token_hash));
create policy housekeeping on identity.address_request for delete
    using ((select tenancy.secret()) = 'housekeeping' and asked_at < now() - interval '1 day');

create policy housekeeping on identity.sign_in_link for delete
    using ((select tenancy.secret()) = 'housekeeping' and asked_at < now() - interval '1 day');

create table identity.session (
    id uuid primary key,
    person_id uuid not null references identity.person,
    organization_id uuid,
    token_hash text not null unique,
    means text not null check (means in ('LINK', 'PASSKEY', 'ORGANIZATION', 'CAST')),
    device text not null check (length(device) <= 100),
    began_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz
);
create index session_by_person on identity.session (person_id) where ended_at is null;
alter table identity.session enable row level security, force row level security;
create policy person_or_bearer on identity.session
    using (person_id = (select tenancy.person()) or token_hash = (select tenancy.secret()));
create policy housekeeping on identity.session for delete
    using ((select tenancy.secret()) = 'housekeeping' and began_at < now() - interval '30 days');

-- Something begun in one browser and finished there within minutes, once: a passkey's challenge, a sign-on's state.
create table identity.ceremony (
    token_hash text primary key,
    kind text not null check (kind in ('REGISTER', 'ASSERT', 'SIGN_ON')),
    facts jsonb not null,
    begun_at timestamptz not null
);
alter table identity.ceremony enable row level security, force row level security;
create policy bearer on identity.ceremony using (token_hash = (select tenancy.secret()));
create policy housekeeping on identity.ceremony for delete
    using ((select tenancy.secret()) = 'housekeeping' and begun_at < now() - interval '1 hour');

create table identity.passkey (
    id uuid primary key,
    person_id uuid not null references identity.person,
    name text not null check (length(name) between 1 and 100),
    credential_id bytea not null check (length(credential_id) <= 1023),
    credential_hash text not null unique,
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation bytea,
    client_data bytea,
    added_at timestamptz not null,
    used_at timestamptz
);
create index passkey_by_person on identity.passkey (person_id);
alter table identity.passkey enable row level security, force row level security;
create policy person_or_bearer on identity.passkey
    using (person_id = (select tenancy.person()) or credential_hash = (select tenancy.secret()));

create table identity.sign_on (
    organization_id uuid primary key references identity.organization,
    issuer text not null check (length(issuer) <= 500),
    client_id text not null check (length(client_id) <= 200),
    secret bytea not null,
    domains text[] not null,
    changed_by uuid,
    changed_at timestamptz not null
);
alter table identity.sign_on enable row level security, force row level security;
create policy tenant on identity.sign_on using (organization_id = (select tenancy.organization()));

create table identity.sign_on_offer (
    organization_id uuid primary key references identity.sign_on on delete cascade
);
alter table identity.sign_on_offer enable row level security, force row level security;
create policy anybody_reads on identity.sign_on_offer for select using (true);
create policy organization_offers on identity.sign_on_offer for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_withdraws on identity.sign_on_offer for delete
    using (organization_id = (select tenancy.organization()));

create table identity.sign_on_link (
    organization_id uuid not null references identity.organization,
    issuer text not null,
    subject text not null check (length(subject) <= 255),
    person_id uuid not null references identity.person,
    linked_at timestamptz not null,
    used_at timestamptz not null,
    primary key (organization_id, issuer, subject)
);
create index sign_on_link_by_person on identity.sign_on_link (person_id);
alter table identity.sign_on_link enable row level security, force row level security;
create policy between on identity.sign_on_link
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));

create table identity.api_token (
    id uuid primary key,
    person_id uuid not null references identity.person,
    organization_id uuid not null references identity.organization,
    name text not null check (length(name) between 1 and 100),
    token_hash text not null unique,
    hint text not null check (length(hint) = 4),
    scopes text[] not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
create index api_token_by_person on identity.api_token (person_id);
alter table identity.api_token enable row level security, force row level security;
create policy person_or_bearer on identity.api_token
    using (person_id = (select tenancy.person()) or token_hash = (select tenancy.secret()));

create table identity.terms (
    id uuid primary key,
    organization_id uuid not null references identity.organization,
    kind text not null check (kind in ('TERMS', 'PRIVACY')),
    number integer not null check (number >= 1),
    text text not null check (length(text) between 1 and 50000),
    published_by uuid,
    published_at timestamptz not null,
    unique (organization_id, kind, number)
);
alter table identity.terms enable row level security, force row level security;
create policy anybody_reads on identity.terms for select using (true);
create policy organization_publishes on identity.terms for insert
    with check (organization_id = (select tenancy.organization()));

create table identity.acceptance (
    person_id uuid not null references identity.person,
    terms_id uuid not null references identity.terms,
    organization_id uuid not null,
    accepted_at timestamptz not null,
    primary key (person_id, terms_id)
);
create index acceptance_by_terms on identity.acceptance (organization_id, terms_id);
alter table identity.acceptance enable row level security, force row level security;
create policy between_see on identity.acceptance for select
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));
create policy person_accepts on identity.acceptance for insert with check (person_id = (select tenancy.person()));

create table identity.consent (
    person_id uuid not null references identity.person,
    purpose text not null check (purpose in ('REMINDERS', 'RESEARCH')),
    number integer not null check (number >= 1),
    given boolean not null,
    at timestamptz not null,
    primary key (person_id, purpose, number)
);
alter table identity.consent enable row level security, force row level security;
create policy person on identity.consent using (person_id = (select tenancy.person()));

create table identity.erasure (
    person_id uuid primary key references identity.person,
    asked_at timestamptz not null,
    due_at timestamptz not null
);
alter table identity.erasure enable row level security, force row level security;
create policy person on identity.erasure using (person_id = (select tenancy.person()));
create policy housekeeping on identity.erasure for select
    using ((select tenancy.secret()) = 'housekeeping' and due_at < now());
