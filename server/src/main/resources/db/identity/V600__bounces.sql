-- An address that sent a letter back: nothing goes there any more until its person confirms it anew.

alter table identity.address
    add column bounced_at timestamptz,
    add column bounce_reason text check (length(bounce_reason) <= 300);
