-- Deliveries name what a letter was about, never whom it went to. Mail is kept only while no mail server is set: then
-- the platform serves one machine or a demonstration, and whoever may open the mailbox may read all of it.

create table notices.delivery (
    key text primary key,
    at timestamptz not null
);

create table notices.mail (
    id uuid primary key,
    number bigint generated always as identity,
    at timestamptz not null,
    recipient text not null,
    subject text not null,
    text text not null
);
create index mail_by_number on notices.mail (number);
