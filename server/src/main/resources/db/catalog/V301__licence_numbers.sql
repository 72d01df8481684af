-- The number that a professional body asks for: one for each award, in sequence within the entry.
create table catalog.licence_number (
    award_id uuid primary key,
    entry_id uuid not null,
    organization_id uuid not null,
    sequence integer not null check (sequence > 0),
    number text not null check (length(number) between 1 and 100),
    unique (entry_id, sequence),
    foreign key (entry_id, organization_id) references catalog.entry (id, organization_id)
);
alter table catalog.licence_number enable row level security, force row level security;
create policy tenant on catalog.licence_number
    using (organization_id = (select tenancy.organization()));
