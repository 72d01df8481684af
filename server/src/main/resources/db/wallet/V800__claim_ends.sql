-- A claim may end, can be offered again, and can be made by a printed code where no mail arrives. The organization that
-- issued sees how far its claims are.

alter table wallet.claim add column ends_at timestamptz, add column code_hash text unique;
create index claim_by_organization on wallet.claim (organization_id);
drop policy person_or_bearer on wallet.claim;
create policy person_organization_or_bearer on wallet.claim
    using (person_id = (select tenancy.person()) or organization_id = (select tenancy.organization())
           or secret_hash = (select tenancy.secret()) or code_hash = (select tenancy.secret()));

create table wallet.claim_rule (
    organization_id uuid primary key,
    days integer not null check (days between 1 and 3650)
);
alter table wallet.claim_rule enable row level security, force row level security;
create policy organization_keeps on wallet.claim_rule using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));
