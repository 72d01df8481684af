-- Who the current transaction acts for, as policies ask. Set for one transaction only, by set_config(name, value, true);
-- null when unset, so that a policy comparing with it shows no row.

CREATE FUNCTION tenancy.organization() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('assay.organization', true), '')::uuid;

CREATE FUNCTION tenancy.person() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('assay.person', true), '')::uuid;

-- The hash of a secret that was presented: its bearer sees the rows that carry it.
CREATE FUNCTION tenancy.secret() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('assay.secret', true), '');
