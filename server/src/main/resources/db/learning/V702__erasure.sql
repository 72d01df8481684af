-- Why somebody was marked absent or excused is told in words about them; when they leave, the words go. What was marked,
-- by whom and when, stays.
create policy organization_erases on learning.presence_change for update
    using (organization_id = (select tenancy.organization()));
