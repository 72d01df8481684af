-- Lessons stood in one offering. From now on units stand in modules, modules in courses, both in versions that never
-- change, and an offering is pinned to a version of a course. What was written and read before moves along: each
-- offering's lessons become a module and a course that carry the offering's id, and units carry their lesson's id.

create table learning.module (
    id uuid primary key,
    organization_id uuid not null,
    entry_id uuid,
    title text not null check (length(title) between 1 and 200),
    summary text not null check (length(summary) <= 2000),
    units jsonb not null,
    revision int not null default 1,
    changed_by uuid,
    changed_at timestamptz not null,
    unique (id, organization_id)
);
create index module_by_title on learning.module (organization_id, lower(title), id);

create table learning.module_version (
    module_id uuid not null,
    number int not null check (number >= 1),
    organization_id uuid not null,
    title text not null,
    summary text not null,
    units jsonb not null,
    published_by uuid,
    published_at timestamptz not null,
    primary key (module_id, number),
    foreign key (module_id, organization_id) references learning.module (id, organization_id)
);

create table learning.course (
    id uuid primary key,
    organization_id uuid not null,
    entry_id uuid,
    title text not null check (length(title) between 1 and 200),
    placements jsonb not null,
    revision int not null default 1,
    changed_by uuid,
    changed_at timestamptz not null,
    unique (id, organization_id)
);
create index course_by_title on learning.course (organization_id, lower(title), id);
create index course_by_module on learning.course using gin (placements jsonb_path_ops);

create table learning.course_version (
    course_id uuid not null,
    number int not null check (number >= 1),
    organization_id uuid not null,
    title text not null,
    placements jsonb not null,
    published_by uuid,
    published_at timestamptz not null,
    primary key (course_id, number),
    unique (course_id, number, organization_id),
    foreign key (course_id, organization_id) references learning.course (id, organization_id)
);
create index course_version_by_module on learning.course_version using gin (placements jsonb_path_ops);

create table learning.pin (
    offering_id uuid primary key,
    organization_id uuid not null,
    course_id uuid not null,
    number int not null,
    pinned_by uuid,
    pinned_at timestamptz not null,
    foreign key (course_id, number, organization_id)
        references learning.course_version (course_id, number, organization_id)
);
create index pin_by_course on learning.pin (course_id, number);

alter table learning.lesson no force row level security;
alter table learning.reading no force row level security;

insert into learning.module (id, organization_id, title, summary, units, changed_at)
select offering_id, organization_id, 'Lessons', '',
       jsonb_agg(jsonb_build_object('kind', 'lesson', 'id', id, 'title', title, 'minutes', minutes, 'body', body,
                                    'files', '[]'::jsonb, 'outcomes', '[]'::jsonb) order by number),
       now()
  from learning.lesson group by offering_id, organization_id;
insert into learning.module_version (module_id, number, organization_id, title, summary, units, published_at)
select id, 1, organization_id, title, summary, units, changed_at from learning.module;
insert into learning.course (id, organization_id, title, placements, changed_at)
select id, organization_id, 'Lessons',
       jsonb_build_array(jsonb_build_object('module', id, 'version', 1, 'releases', '[]'::jsonb)), changed_at
  from learning.module;
insert into learning.course_version (course_id, number, organization_id, title, placements, published_at)
select id, 1, organization_id, title, placements, changed_at from learning.course;
insert into learning.pin (offering_id, organization_id, course_id, number, pinned_at)
select id, organization_id, id, 1, changed_at from learning.course;

alter table learning.reading drop constraint reading_lesson_id_fkey;
alter table learning.reading rename to completion;
alter table learning.completion rename column lesson_id to unit_id;
alter table learning.completion rename column read_at to completed_at;
alter table learning.completion force row level security;
drop table learning.lesson;

alter table learning.module enable row level security, force row level security;
create policy tenant on learning.module using (organization_id = (select tenancy.organization()));
alter table learning.module_version enable row level security, force row level security;
create policy tenant on learning.module_version using (organization_id = (select tenancy.organization()));
alter table learning.course enable row level security, force row level security;
create policy tenant on learning.course using (organization_id = (select tenancy.organization()));
alter table learning.course_version enable row level security, force row level security;
create policy tenant on learning.course_version using (organization_id = (select tenancy.organization()));
alter table learning.pin enable row level security, force row level security;
create policy tenant on learning.pin using (organization_id = (select tenancy.organization()));

-- What was published stays as it was.
revoke update, delete, truncate on learning.module_version, learning.course_version from ${app};
