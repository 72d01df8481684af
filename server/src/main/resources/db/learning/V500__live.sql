-- Live sessions belong to the organization that holds them; learners read them in its name, after their enrolment was
-- looked at. Who was there is between the learner and the organization: the learner sees it, the organization writes it.

alter table learning.enrolment add constraint enrolment_of_organization unique (id, organization_id);

create table learning.live_session (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    title text not null check (length(title) between 1 and 200),
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at),
    zone text not null,
    place text check (length(place) between 1 and 200),
    join_link text check (length(join_link) <= 1000),
    capacity int check (capacity between 1 and 100000),
    presenter_id uuid,
    code_secret text not null check (length(code_secret) >= 32),
    recording_link text check (length(recording_link) <= 1000),
    recording_counts boolean not null default false,
    make_up_for uuid,
    sequence int not null default 0,
    changed_at timestamptz not null,
    cancelled_at timestamptz,
    cancel_reason text check (length(cancel_reason) between 1 and 500),
    settled_at timestamptz,
    unique (id, organization_id),
    foreign key (make_up_for, organization_id) references learning.live_session (id, organization_id),
    check ((cancelled_at is null) = (cancel_reason is null))
);
create index live_session_by_offering on learning.live_session (offering_id, starts_at);
create index live_session_by_day on learning.live_session (organization_id, starts_at);
create index live_session_to_settle on learning.live_session (organization_id, ends_at)
    where settled_at is null and cancelled_at is null;
alter table learning.live_session enable row level security, force row level security;
create policy tenant on learning.live_session using (organization_id = (select tenancy.organization()));

-- What is known about one person in one session: the newest; every change stays below.
create table learning.presence (
    session_id uuid not null,
    enrolment_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    standing text not null check (standing in ('PRESENT', 'LATE', 'PENDING', 'EXCUSED', 'ABSENT')),
    means text not null,
    flags text[] not null,
    joined_at timestamptz,
    left_at timestamptz check (left_at >= joined_at),
    recorded_at timestamptz not null,
    recorded_by uuid,
    reason text check (length(reason) <= 500),
    version int not null default 1,
    primary key (session_id, enrolment_id),
    foreign key (session_id, organization_id) references learning.live_session (id, organization_id),
    foreign key (enrolment_id, organization_id) references learning.enrolment (id, organization_id)
);
create index presence_by_enrolment on learning.presence (enrolment_id);
alter table learning.presence enable row level security, force row level security;
create policy between_see on learning.presence for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_records on learning.presence for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_corrects on learning.presence for update
    using (organization_id = (select tenancy.organization()));

create table learning.presence_change (
    session_id uuid not null,
    enrolment_id uuid not null,
    version int not null,
    learner_id uuid not null,
    organization_id uuid not null,
    standing text not null,
    means text not null,
    reason text,
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (session_id, enrolment_id, version),
    foreign key (session_id, organization_id) references learning.live_session (id, organization_id)
);
alter table learning.presence_change enable row level security, force row level security;
create policy between_see on learning.presence_change for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_records on learning.presence_change for insert
    with check (organization_id = (select tenancy.organization()));

-- Every code that somebody entered, right or wrong: what limits guessing, and shows a device that checks in several.
create table learning.code_try (
    session_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    tried_at timestamptz not null,
    outcome text not null check (outcome in ('RIGHT', 'LATE', 'WRONG', 'REPEATED')),
    device text,
    foreign key (session_id, organization_id) references learning.live_session (id, organization_id)
);
create index code_try_by_learner on learning.code_try (session_id, learner_id, tried_at);
create index code_try_by_device on learning.code_try (session_id, device) where device is not null;
alter table learning.code_try enable row level security, force row level security;
create policy tenant on learning.code_try using (organization_id = (select tenancy.organization()));

-- From so many sessions missed without excuse on, somebody is warned or loses their seat.
create table learning.no_show_rule (
    offering_id uuid primary key,
    organization_id uuid not null,
    misses int not null check (misses between 1 and 100),
    consequence text not null check (consequence in ('WARNED', 'SEAT_FREED'))
);
alter table learning.no_show_rule enable row level security, force row level security;
create policy tenant on learning.no_show_rule using (organization_id = (select tenancy.organization()));

create table learning.no_show (
    enrolment_id uuid primary key,
    organization_id uuid not null,
    learner_id uuid not null,
    offering_id uuid not null,
    missed int not null,
    consequence text not null check (consequence in ('WARNED', 'SEAT_FREED')),
    found_at timestamptz not null,
    foreign key (enrolment_id, organization_id) references learning.enrolment (id, organization_id)
);
create index no_show_by_offering on learning.no_show (offering_id);
alter table learning.no_show enable row level security, force row level security;
create policy between_see on learning.no_show for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_finds on learning.no_show for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_forgives on learning.no_show for delete
    using (organization_id = (select tenancy.organization()));

-- A calendar address of one person; whoever bears its secret reads their dates, and nothing else.
create table learning.calendar_feed (
    id uuid primary key,
    person_id uuid not null,
    secret_hash text not null unique,
    made_at timestamptz not null,
    revoked_at timestamptz
);
create index calendar_feed_by_person on learning.calendar_feed (person_id);
alter table learning.calendar_feed enable row level security, force row level security;
create policy person_or_bearer on learning.calendar_feed for select
    using (person_id = (select tenancy.person()) or secret_hash = (select tenancy.secret()));
create policy person_makes on learning.calendar_feed for insert with check (person_id = (select tenancy.person()));
create policy person_revokes on learning.calendar_feed for update using (person_id = (select tenancy.person()));

-- When an event's credential can be claimed, and by how many.
create table learning.claim_window (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    session_id uuid not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    cap int not null check (cap between 1 and 10000),
    admitted int not null default 0 check (admitted between 0 and cap),
    stopped_at timestamptz,
    made_at timestamptz not null,
    unique (id, organization_id),
    foreign key (session_id, organization_id) references learning.live_session (id, organization_id)
);
create index claim_window_by_offering on learning.claim_window (offering_id);
alter table learning.claim_window enable row level security, force row level security;
create policy tenant on learning.claim_window using (organization_id = (select tenancy.organization()));

-- What is printed: seen by its organization and by whoever reads it off the wall.
create table learning.claim_code (
    id uuid primary key,
    window_id uuid not null,
    organization_id uuid not null,
    code text not null,
    code_hash text not null unique,
    for_one boolean not null,
    used_at timestamptz,
    revoked_at timestamptz,
    unique (id, organization_id),
    foreign key (window_id, organization_id) references learning.claim_window (id, organization_id)
);
create index claim_code_by_window on learning.claim_code (window_id);
alter table learning.claim_code enable row level security, force row level security;
create policy organization_or_bearer on learning.claim_code for select
    using (organization_id = (select tenancy.organization()) or code_hash = (select tenancy.secret()));
create policy organization_makes on learning.claim_code for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_changes on learning.claim_code for update
    using (organization_id = (select tenancy.organization()));

create table learning.admission (
    window_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    enrolment_id uuid not null,
    code_id uuid not null,
    admitted_at timestamptz not null,
    primary key (window_id, learner_id),
    foreign key (window_id, organization_id) references learning.claim_window (id, organization_id),
    foreign key (code_id, organization_id) references learning.claim_code (id, organization_id),
    foreign key (enrolment_id, organization_id) references learning.enrolment (id, organization_id)
);
create unique index admission_by_enrolment on learning.admission (enrolment_id);
alter table learning.admission enable row level security, force row level security;
create policy between_see on learning.admission for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_admits on learning.admission for insert
    with check (organization_id = (select tenancy.organization()));
