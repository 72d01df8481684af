-- What learners say about a unit: whether it was clear, how long it took, and what is wrong with it. A rating and a
-- report are seen by the learner and by the organization; what becomes of a report is the organization's list.

create table learning.unit_rating (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    unit_id uuid not null,
    enrolment_id uuid not null references learning.enrolment,
    learner_id uuid not null,
    clear int check (clear between 1 and 5),
    minutes int check (minutes between 1 and 6000),
    at timestamptz not null
);
create index unit_rating_by_unit on learning.unit_rating (offering_id, unit_id, at);
create index unit_rating_by_enrolment on learning.unit_rating (enrolment_id, unit_id, at desc);
alter table learning.unit_rating enable row level security, force row level security;
create policy between on learning.unit_rating
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

create table learning.defect (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    unit_id uuid not null,
    title text not null check (length(title) between 1 and 200),
    state text not null check (state in ('NEW', 'ACCEPTED', 'MENDED', 'DECLINED')),
    mended_in int check (mended_in between 1 and 100000),
    reason text check (length(reason) <= 1000),
    version int not null default 1,
    created_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    unique (organization_id, id)
);
create index defect_by_offering on learning.defect (offering_id, state, created_at desc, id);
alter table learning.defect enable row level security, force row level security;
create policy tenant on learning.defect using (organization_id = (select tenancy.organization()));

create table learning.defect_report (
    id uuid primary key,
    organization_id uuid not null,
    defect_id uuid not null,
    enrolment_id uuid not null references learning.enrolment,
    unit_id uuid not null,
    learner_id uuid not null,
    text text not null check (length(text) between 1 and 4000),
    at timestamptz not null,
    foreign key (organization_id, defect_id) references learning.defect (organization_id, id)
);
create index defect_report_by_defect on learning.defect_report (defect_id, at);
create index defect_report_by_enrolment on learning.defect_report (enrolment_id, unit_id, at desc);
alter table learning.defect_report enable row level security, force row level security;
create policy between on learning.defect_report
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
