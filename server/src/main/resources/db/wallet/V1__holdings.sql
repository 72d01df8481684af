-- A claim waits for its person; a holding is theirs; a share opens one holding to whoever bears its secret. A letter's
-- secret is kept as its hash. A share's token is kept, so that its owner can copy the link again: whoever reads this
-- table reads the credential beside it anyway.

create table wallet.claim (
    id uuid primary key,
    credential_id uuid not null unique,
    organization_id uuid not null,
    person_id uuid not null,
    secret_hash text unique,
    offered_at timestamptz not null,
    accepted_at timestamptz
);
create index claim_by_person on wallet.claim (person_id);
alter table wallet.claim enable row level security, force row level security;
create policy person_or_bearer on wallet.claim
    using (person_id = (select tenancy.person()) or secret_hash = (select tenancy.secret()));

create table wallet.share (
    id uuid primary key,
    holding_id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('LINK', 'PAGE')),
    token text not null,
    token_hash text not null,
    shared_at timestamptz not null,
    ends_at timestamptz not null,
    withdrawn_at timestamptz,
    openings integer not null default 0
);
create unique index share_by_token on wallet.share (token_hash) where withdrawn_at is null;
create index share_by_holding on wallet.share (holding_id);
alter table wallet.share enable row level security, force row level security;
create policy person_or_bearer on wallet.share
    using (person_id = (select tenancy.person())
           or (token_hash = (select tenancy.secret()) and withdrawn_at is null));

create table wallet.holding (
    id uuid primary key,
    person_id uuid not null,
    bytes bytea not null check (length(bytes) <= 524288),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    source text not null,
    received_at timestamptz not null,
    credential_id uuid,
    entry_id uuid,
    entry_version integer,
    unique (person_id, sha256)
);
alter table wallet.holding enable row level security, force row level security;
create policy person_or_bearer on wallet.holding
    using (person_id = (select tenancy.person())
           or exists (select 1 from wallet.share s
                      where s.holding_id = holding.id and s.token_hash = (select tenancy.secret())
                        and s.withdrawn_at is null))
    with check (person_id = (select tenancy.person()));
