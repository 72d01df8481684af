-- What the demonstration has set up already, so that one that was killed half way goes on where it stopped. Empty
-- elsewhere.
create table home.demo_step (
    name text primary key,
    made text not null,
    done_at timestamptz not null
);
