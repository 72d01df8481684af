-- What a learner did on a device without a connection, as the device's journal tells it. A line is written once, together
-- with what became of it. Lines behind a break of the chain are kept as they came, as UNVERIFIED; their hash is ours.

create table learning.journal_entry (
    enrolment_id uuid not null references learning.enrolment,
    device_id uuid not null,
    sequence int not null check (sequence between 1 and 10000),
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    learner_id uuid not null,
    kind text not null check (kind in ('READ', 'PRACTICE', 'PLACE', 'DRAFT')),
    unit_id uuid not null,
    payload text not null check (length(payload) <= 300000),
    device_at timestamptz not null,
    received_at timestamptz not null,
    outcome text not null check (outcome in ('KEPT', 'CHANGED', 'DROPPED', 'UNVERIFIED')),
    reason text not null check (length(reason) <= 500),
    draft_version int,
    primary key (enrolment_id, device_id, sequence, hash)
);
create unique index journal_entry_one_chain on learning.journal_entry (enrolment_id, device_id, sequence)
    where outcome <> 'UNVERIFIED';
create index journal_entry_by_learner on learning.journal_entry (learner_id, received_at desc);
alter table learning.journal_entry enable row level security, force row level security;
create policy person on learning.journal_entry using (learner_id = (select tenancy.person()));
revoke update on learning.journal_entry from ${app};
