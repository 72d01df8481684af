-- Awards that are issued together have no intents: their credentials are signed in the transaction that stores them.
-- Every credential still has a place that nobody else ever had.
alter table issuing.credential
    drop constraint credential_id_fkey,
    drop constraint credential_award_id_fkey,
    add foreign key (id) references issuing.status_slot (credential_id);
-- The same order, read backwards, as credential_by_time.
drop index issuing.credential_by_organization;
