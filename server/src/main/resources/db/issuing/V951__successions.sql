-- An award has one credential after the other: editions. A later one takes the place of the one before it, or renews it.
alter table issuing.credential drop constraint credential_award_id_key;
alter table issuing.intent drop constraint intent_pkey;
alter table issuing.intent
    add column edition integer not null default 1 check (edition >= 1),
    add primary key (award_id, edition);
alter table issuing.credential
    add column edition integer not null default 1 check (edition >= 1),
    add unique (award_id, edition);

-- Kept before anything is signed, so that whoever finishes the credential knows what it says otherwise than its award.
-- A name goes when its person leaves; nothing else ever changes.
create table issuing.succession (
    credential_id uuid primary key,
    former_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    kind text not null check (kind in ('NAME', 'CORRECTION', 'CRITERIA', 'RENEWAL')),
    learner_name text not null,
    entry_version integer not null check (entry_version >= 1),
    made_by uuid,
    made_at timestamptz not null,
    reason text not null check (length(reason) <= 1000),
    foreign key (former_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
create unique index superseded_once on issuing.succession (former_id) where kind <> 'RENEWAL';
create unique index renewed_once on issuing.succession (former_id) where kind = 'RENEWAL';
create index succession_by_time on issuing.succession (organization_id, made_at);
alter table issuing.succession enable row level security, force row level security;
create policy organization_and_learner_read on issuing.succession for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_issues on issuing.succession for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_erases on issuing.succession for update
    using (organization_id = (select tenancy.organization()));

create function issuing.refuse_change_but_of_name() returns trigger language plpgsql as
$$ begin
    if tg_op = 'UPDATE' and new.learner_name = 'Erased person'
       and to_jsonb(new) - 'learner_name' - 'reason' = to_jsonb(old) - 'learner_name' - 'reason'
       and new.reason in ('', old.reason) then
        return new;
    end if;
    raise exception '% only grows', tg_table_name;
end $$;
create trigger only_grows before update or delete on issuing.succession
    for each row execute function issuing.refuse_change_but_of_name();

alter table issuing.revocation
    add column cause text not null default 'OTHER'
        check (cause in ('ERROR', 'NOT_MET', 'MISCONDUCT', 'WISH', 'SUPERSEDED', 'OTHER'));
