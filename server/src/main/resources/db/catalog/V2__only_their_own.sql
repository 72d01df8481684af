-- Policies compare a row's organization with who is asking; these keys hold it to the organization of what the row is
-- about, so that nobody retires, plans, opens, closes or fills what another organization owns.

alter table catalog.retirement
    add foreign key (entry_id, organization_id) references catalog.entry (id, organization_id);
alter table catalog.offering
    add foreign key (entry_id, organization_id) references catalog.entry (id, organization_id),
    add unique (id, organization_id);
alter table catalog.opening
    add foreign key (offering_id, organization_id) references catalog.offering (id, organization_id);
alter table catalog.closing
    add foreign key (offering_id, organization_id) references catalog.offering (id, organization_id);
alter table catalog.filled_task
    add foreign key (offering_id, organization_id) references catalog.offering (id, organization_id);
