-- A licence that an administrator gave by hand, and why: whoever wrote its course can never earn it.
alter table identity.licence
    add column granted_by uuid,
    add column reason text check (length(reason) between 1 and 500),
    add check ((granted_by is null) = (reason is null));
