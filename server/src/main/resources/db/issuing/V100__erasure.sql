-- What was issued stays, but for what names its holder when they leave: the text goes, hash and status stay, so that the
-- holder's own copies go on verifying. Nothing else of these rows ever changes.

create function issuing.refuse_change_but_erasure() returns trigger language plpgsql as
$$ begin
    if tg_op = 'UPDATE' and tg_table_name = 'credential' then
        if new.signed = ''::bytea and new.learner_name = 'Erased person'
           and to_jsonb(new) - 'signed' - 'learner_name' = to_jsonb(old) - 'signed' - 'learner_name' then
            return new;
        end if;
    elsif tg_op = 'UPDATE' and tg_table_name = 'intent' then
        if new.unsigned = ''::bytea and to_jsonb(new) - 'unsigned' = to_jsonb(old) - 'unsigned' then
            return new;
        end if;
    end if;
    raise exception '% only grows', tg_table_name;
end $$;
drop trigger only_grows on issuing.credential;
create trigger only_grows before update or delete on issuing.credential
    for each row execute function issuing.refuse_change_but_erasure();
drop trigger only_grows on issuing.intent;
create trigger only_grows before update or delete on issuing.intent
    for each row execute function issuing.refuse_change_but_erasure();
create policy organization_erases on issuing.credential for update
    using (organization_id = (select tenancy.organization()));
