-- A demonstration that an earlier version set up stays as it is: what is told of it since would not fit it.
insert into home.demo_step (name, made, done_at)
select 'set', 'by an earlier version', now() where exists (select from home.demo_step);
