-- Looked at in pages by id, for reminders.
create index enrolment_by_page on learning.enrolment (organization_id, id);
