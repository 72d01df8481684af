-- Whether every claim that an organization lets its holders make has to be shown by tasks of two kinds.
alter table identity.organization add column two_modalities boolean not null default false;
