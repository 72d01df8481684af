-- Until when a holder may reply to a suspension; null for those that were made without such a time.
alter table issuing.suspension add column reply_until timestamptz;

create table issuing.reply (
    id uuid primary key,
    credential_id uuid not null,
    number integer not null,
    organization_id uuid not null,
    learner_id uuid not null,
    said_at timestamptz not null,
    words text not null check (length(words) <= 5000),
    foreign key (credential_id, number) references issuing.suspension,
    foreign key (credential_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
create index reply_by_suspension on issuing.reply (credential_id, number);
alter table issuing.reply enable row level security, force row level security;
create policy organization_and_learner_read on issuing.reply for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy learner_replies on issuing.reply for insert with check (learner_id = (select tenancy.person()));
create policy organization_erases on issuing.reply for update
    using (organization_id = (select tenancy.organization()));
create trigger only_grows before update or delete on issuing.reply
    for each row execute function issuing.refuse_change_but_silence();

-- That the time to reply is over, so that it is told once.
create table issuing.closed_hearing (
    credential_id uuid not null,
    number integer not null,
    organization_id uuid not null,
    closed_at timestamptz not null,
    primary key (credential_id, number),
    foreign key (credential_id, number) references issuing.suspension
);
alter table issuing.closed_hearing enable row level security, force row level security;
create policy tenant on issuing.closed_hearing using (organization_id = (select tenancy.organization()));
create index suspension_by_window on issuing.suspension (organization_id, reply_until) where reply_until is not null;
