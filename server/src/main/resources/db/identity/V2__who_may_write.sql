-- V1 let whoever may see a row change it too. People are seen by their organizations and changed by themselves alone;
-- memberships are seen by their person and changed by the organization alone; links are changed by their bearer.

drop policy between on identity.person;
create policy between_see on identity.person for select
    using (id = tenancy.person()
           or exists (select 1 from identity.membership m
                      where m.person_id = person.id and m.organization_id = tenancy.organization()));
create policy person_joins on identity.person for insert with check (id = tenancy.person());
create policy person_changes on identity.person for update using (id = tenancy.person());

drop policy person_or_bearer on identity.address;
create policy between_or_bearer_see on identity.address for select
    using (person_id = tenancy.person()
           or address_hash = tenancy.secret()
           or exists (select 1 from identity.membership m
                      where m.person_id = address.person_id and m.organization_id = tenancy.organization()));
create policy person_adds on identity.address for insert with check (person_id = tenancy.person());
create policy person_changes on identity.address for update using (person_id = tenancy.person());

drop policy between on identity.membership;
create policy between_see on identity.membership for select
    using (organization_id = tenancy.organization() or person_id = tenancy.person());
create policy organization_grants on identity.membership for insert with check (organization_id = tenancy.organization());
create policy organization_takes on identity.membership for delete using (organization_id = tenancy.organization());

drop policy bearer on identity.sign_in_link;
create policy bearer on identity.sign_in_link using (tenancy.secret() in (id::text, address_hash, token_hash));
