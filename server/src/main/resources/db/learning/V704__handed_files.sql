-- Files that are handed in with an assignment; without a submission while they belong to the draft.
create table learning.handed_file (
    id uuid primary key,
    enrolment_id uuid not null references learning.enrolment,
    unit_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    submission_id uuid references learning.submission,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null check (length(name) between 1 and 200),
    bytes bigint not null,
    added_at timestamptz not null
);
create index handed_file_by_work on learning.handed_file (enrolment_id, unit_id);
create index handed_file_by_submission on learning.handed_file (submission_id);
alter table learning.handed_file enable row level security, force row level security;
create policy between on learning.handed_file
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
