-- An organization to try things in: the twin of another one, with keys, definitions and programs of its own.
alter table identity.organization add column sandbox_of uuid unique references identity.organization;
