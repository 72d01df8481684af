-- Discussions of an offering, or of one unit of it. They belong to the organization; who takes part reads and writes
-- them in its name, after their enrolment was looked at.

create table learning.thread (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    unit_id uuid,
    title text not null check (length(title) between 1 and 200),
    author_id uuid not null,
    posts int not null default 0,
    last_at timestamptz not null,
    unique (organization_id, id)
);
create index thread_by_offering on learning.thread (offering_id, last_at desc, id);
create index thread_by_unit on learning.thread (offering_id, unit_id, last_at desc, id);
alter table learning.thread enable row level security, force row level security;
create policy tenant on learning.thread using (organization_id = (select tenancy.organization()));

create table learning.post (
    id uuid primary key,
    organization_id uuid not null,
    thread_id uuid not null,
    number int not null check (number >= 1),
    author_id uuid not null,
    teaches boolean not null,
    body text not null check (length(body) <= 20000),
    at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    hidden_at timestamptz,
    hidden_by uuid,
    hidden_reason text check (length(hidden_reason) <= 1000),
    words tsvector generated always as (to_tsvector('simple', body)) stored,
    unique (thread_id, number),
    unique (organization_id, id),
    foreign key (organization_id, thread_id) references learning.thread (organization_id, id)
);
create index post_by_author on learning.post (author_id, at desc);
create index post_by_words on learning.post using gin (words);
alter table learning.post enable row level security, force row level security;
create policy tenant on learning.post using (organization_id = (select tenancy.organization()));

-- Who follows a thread, and up to which post they read.
create table learning.thread_member (
    thread_id uuid not null,
    person_id uuid not null,
    organization_id uuid not null,
    follows boolean not null,
    read_to int not null default 0,
    primary key (thread_id, person_id),
    foreign key (organization_id, thread_id) references learning.thread (organization_id, id)
);
alter table learning.thread_member enable row level security, force row level security;
create policy tenant on learning.thread_member using (organization_id = (select tenancy.organization()));

-- Somebody finds a post wrong for here; open until an instructor looked at it.
create table learning.post_report (
    post_id uuid not null,
    person_id uuid not null,
    organization_id uuid not null,
    reason text not null check (length(reason) between 1 and 1000),
    at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid,
    primary key (post_id, person_id),
    foreign key (organization_id, post_id) references learning.post (organization_id, id)
);
create index post_report_open on learning.post_report (organization_id, at) where settled_at is null;
alter table learning.post_report enable row level security, force row level security;
create policy tenant on learning.post_report using (organization_id = (select tenancy.organization()));
