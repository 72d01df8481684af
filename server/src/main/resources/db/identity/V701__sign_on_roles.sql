-- What a first sign-on through an organization's provider makes of somebody. Nothing that decides or administers: a
-- provider's word alone gives no such power.
alter table identity.sign_on
    add column role text not null default 'LEARNER' check (role in ('LEARNER', 'AUTHOR', 'INSTRUCTOR', 'MARKER'));
