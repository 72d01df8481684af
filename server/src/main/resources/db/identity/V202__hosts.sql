-- Host names that organizations say are theirs. Several may claim one name; it is served for whoever proved it by a DNS
-- record, and for nobody else. Public: which name belongs to whom is what a request asks before it is anybody's.

create table identity.host (
    organization_id uuid not null references identity.organization,
    name text not null check (name = lower(name) and length(name) between 4 and 253),
    token text not null,
    proved_at timestamptz,
    checked_at timestamptz,
    primary key (organization_id, name)
);
create unique index host_proved on identity.host (name) where proved_at is not null;
alter table identity.host enable row level security, force row level security;
create policy anybody_reads on identity.host for select using (true);
create policy itself_claims on identity.host for insert with check (organization_id = (select tenancy.organization()));
create policy itself_proves on identity.host for update using (organization_id = (select tenancy.organization()));
create policy itself_gives_up on identity.host for delete using (organization_id = (select tenancy.organization()));
