-- What colleagues write for each other about a credential. Its holder does not see it; when they leave, the words go.
create table issuing.note (
    id uuid primary key,
    credential_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    written_by uuid not null,
    written_at timestamptz not null,
    words text not null check (length(words) <= 2000),
    foreign key (credential_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
create index note_by_credential on issuing.note (credential_id);
alter table issuing.note enable row level security, force row level security;
create policy tenant on issuing.note using (organization_id = (select tenancy.organization()));

create function issuing.refuse_change_but_silence() returns trigger language plpgsql as
$$ begin
    if tg_op = 'UPDATE' and new.words = '' and to_jsonb(new) - 'words' = to_jsonb(old) - 'words' then
        return new;
    end if;
    raise exception '% only grows', tg_table_name;
end $$;
create trigger only_grows before update or delete on issuing.note
    for each row execute function issuing.refuse_change_but_silence();
