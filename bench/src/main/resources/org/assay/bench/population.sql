-- Makes a demonstration as large as a big university: :learners learners, of whom four in ten hold a credential, and
-- :entries things to earn. Names are syllables: nobody is meant. Runs as superuser, once.

create temporary table place as
select o.id as organization, f.id as offering, f.entry_id, f.number, p.definition, p.content_hash
from identity.organization o
join catalog.offering f on f.organization_id = o.id
join catalog.opening s on s.offering_id = f.id
join catalog.published_entry p on p.entry_id = f.entry_id and p.number = f.number
join awarding.award a on a.entry_id = f.entry_id and a.state = 'GRANTED'
join learning.pin n on n.offering_id = f.id
where o.slug = 'aldermere-university'
order by f.planned_at limit 1;

create temporary table unit as
select (u ->> 'id')::uuid as id, row_number() over () as number
from place
join learning.pin n on n.offering_id = place.offering
join learning.course_version c on c.course_id = n.course_id and c.number = n.number
cross join jsonb_array_elements(c.placements) m
join learning.module_version v on v.module_id = (m ->> 'module')::uuid and v.number = (m ->> 'version')::int
cross join jsonb_array_elements(v.units) u;

create temporary table learner as
select n, md5('learner ' || n)::uuid as id, md5('enrolment ' || n)::uuid as enrolment,
       initcap(s[1 + n % 40] || s[1 + n / 40 % 40]) || ' ' || initcap(s[1 + n / 7 % 40] || s[1 + n / 1600 % 40]) as name,
       now() - n * interval '4 minutes' as since
from generate_series(1, :learners) n,
     (select string_to_array('an bel cor dan el fen gar hal is jor kal lin mar nor ol pen quin ras sol tam ul ver win '
         || 'xan yor zel bri cla dro eli fio gre hen iva jul kir lou mei nad ote', ' ') as s) syllables;

insert into identity.person (id, name, created_at) select id, name, since from learner;
insert into identity.address (person_id, address, address_hash, confirmed_at, is_primary)
select id, 'load' || n || '@post.example',
       encode(sha256(convert_to('address:load' || n || '@post.example', 'UTF8')), 'hex'), since, true
from learner;
insert into identity.membership (organization_id, person_id, role, granted_at)
select organization, id, 'LEARNER', since from learner, place;
insert into learning.enrolment (id, learner_id, organization_id, offering_id, entry_id, entry_number, enrolled_at)
select enrolment, id, organization, offering, entry_id, number, since from learner, place;
insert into learning.completion (enrolment_id, unit_id, learner_id, organization_id, completed_at)
select enrolment, unit.id, learner.id, organization, since + interval '1 hour'
from learner, place, unit where unit.number <= learner.n % 4;

create temporary table holder as
select l.*, md5('award ' || n)::uuid as award, md5('credential ' || n)::uuid as credential
from learner l where n % 10 < 4;
insert into awarding.award (id, organization_id, enrolment_id, learner_id, learner_name, entry_id, entry_version, title,
                            content_hash, results, overall, markers, state, decision, decided_at)
select h.award, place.organization, h.enrolment, h.id, h.name, place.entry_id, place.number, a.title, place.content_hash,
       a.results, a.overall, a.markers, 'GRANTED', a.decision, h.since + interval '2 days'
from holder h, place,
     lateral (select * from awarding.award w where w.entry_id = place.entry_id and w.state = 'GRANTED' limit 1) a;
insert into issuing.status_list (id, organization_id, purpose, issuer, number, opened_at)
select md5('list')::uuid, place.organization, purpose, issuer, 2, now()
from issuing.status_list l, place where l.organization_id = place.organization and l.purpose = 'revocation' limit 1;
insert into issuing.status_slot (list_id, index, credential_id, organization_id)
select md5('list')::uuid, row_number() over () - 1, credential, organization from holder, place;
insert into issuing.intent (award_id, organization_id, learner_id, credential_id, key_id, created_at, unsigned)
select award, organization, id, credential, md5('key')::uuid, since + interval '2 days', ''::bytea from holder, place;
insert into issuing.credential (id, award_id, organization_id, learner_id, learner_name, entry_id, entry_version, title,
                                signed, sha256, status_list, status_index, issued_at)
select h.credential, h.award, place.organization, h.id, h.name, place.entry_id, place.number, c.title, c.signed,
       md5(h.n::text) || md5('x' || h.n), md5('list')::uuid, row_number() over () - 1, h.since + interval '2 days'
from holder h, place, lateral (select * from issuing.credential limit 1) c;

-- Things to earn: the demonstration's own under other titles and with claims and outcomes of their own, half of them
-- open.
create temporary table thing as
select n, md5('entry ' || n)::uuid as id, md5('offering ' || n)::uuid as offering,
       (definition::jsonb || jsonb_build_object(
           'title', initcap(v[1 + n % 60]) || ' ' || s[1 + n / 3 % 189] || ' ' || f[1 + n / 7 % 26] || ' ' || n,
           'summary', 'Can ' || v[1 + n % 60] || ' ' || s[1 + n / 3 % 189] || ' ' || f[1 + n / 7 % 26] || '.',
           'audience', 'Those who ' || v[1 + n / 7 % 60] || ' ' || s[1 + n / 11 % 189] || '.',
           'claims', (select jsonb_agg(c || jsonb_build_object('text', 'Can ' || v[1 + n % 60] || ' '
               || s[1 + n / 3 % 189] || ' and ' || v[1 + (n + i::int) % 60] || ' ' || s[1 + (n + i::int) * 7 % 189] || ' '
               || f[1 + n / 7 % 26] || '.')) from jsonb_array_elements(definition::jsonb -> 'claims') with ordinality e (c, i)),
           'outcomes', (select jsonb_agg(o || jsonb_build_object('text', v[1 + (n + i::int) % 60] || ' '
               || s[1 + (n + i::int) * 3 % 189])) from jsonb_array_elements(definition::jsonb -> 'outcomes') with ordinality e (o, i)),
           'eqfLevel', 3 + n % 5, 'hours', 5 + n % 60))::text as definition
from generate_series(1, :entries) n, place,
     (select string_to_array('analyse arrange assess audit build calibrate care choose classify clean code compare compile '
                 || 'compose conserve cook cut decide describe design draw edit estimate explain facilitate film '
                 || 'forecast grow install interpret inspect lead maintain map measure mediate model negotiate '
                 || 'observe plan present price print prune read repair sample schedule sew simulate sketch '
                 || 'solder survey teach test trace translate weigh weld write', ' ') v,
             string_to_array('aquifers archives arteries ballots beams bearings bridges budgets buildings cables canals '
                 || 'catalogues cells ceramics chords circuits claims cloth coasts concrete contracts crops '
                 || 'currents curricula dashboards databases debts diagrams dialects dialogues diets doses '
                 || 'drainage dyes ecosystems elections engines enzymes estates exhibits fabrics farms fevers '
                 || 'films fisheries flavours floods fonts forests freight fuels furniture galleries gardens '
                 || 'genomes glaciers glass grammars grants grids harbours harvests heat herds hives hospices '
                 || 'housing indicators infections insects insurance interviews inventories irrigation joints '
                 || 'judgments kilns kitchens laws leather leases lenses lessons lighting loans locomotives '
                 || 'logistics looms magnets manuscripts maps markets masonry medicines membranes memoirs menus '
                 || 'metals microbes migration milk minerals models moorings mortars motors museums networks '
                 || 'notation novels nurseries nutrients orchards paints paper parasites patents payrolls '
                 || 'pensions pigments pipelines plaster policies pollen portfolios prisms proofs prototypes '
                 || 'pumps quarries queries radiation railways rainfall recipes reefs reports reservoirs risks '
                 || 'roofs roots routes samples satellites schedules scores seals sediments seeds sensors shafts '
                 || 'signals soils solvents sounds steel stories supply surveys taxes tenders textiles texts '
                 || 'theatres tides timber tissues tolls tourism traffic trials turbines vaccines valves vessels '
                 || 'vines vowels wages waste waves weather wells wetlands wills wiring wool yards yeast yields', ' ') s,
             string_to_array('for-hospitals for-schools at-sea in-cities with-children under-pressure in-public by-hand '
                 || 'remotely together for-cooperatives in-laboratories on-farms in-courts for-libraries at-night '
                 || 'in-winter for-theatres with-volunteers across-borders in-factories for-airports in-prisons '
                 || 'with-elders for-embassies underground', ' ') f) words;
insert into catalog.entry (id, organization_id, started_by, started_at)
select id, organization, md5('author')::uuid, now() from thing, place;
insert into catalog.published_entry (entry_id, number, organization_id, definition, content_hash, published_by,
                                     published_at)
select id, 1, organization, thing.definition, encode(sha256(convert_to(thing.definition, 'UTF8')), 'hex'),
       md5('author')::uuid, now() - n * interval '1 hour'
from thing, place;
insert into catalog.offering (id, organization_id, entry_id, number, planned_by, planned_at)
select thing.offering, organization, id, 1, md5('author')::uuid, now() from thing, place where n % 2 = 0;
insert into catalog.opening (offering_id, organization_id, opened_by, opened_at)
select thing.offering, organization, md5('author')::uuid, now() from thing, place where n % 2 = 0;

-- Who looks around: some of the learners, and one member of staff.
insert into identity.session (id, person_id, organization_id, token_hash, means, device, began_at, seen_at)
select md5('session ' || n)::uuid, id, null, encode(sha256(convert_to('load-' || n, 'UTF8')), 'hex'), 'LINK',
       'load', now(), now()
from learner where n <= 500;
insert into identity.session (id, person_id, organization_id, token_hash, means, device, began_at, seen_at)
select md5('session staff')::uuid, m.person_id, m.organization_id, encode(sha256(convert_to('load-staff', 'UTF8')), 'hex'),
       'LINK', 'load', now(), now()
from identity.membership m, place where m.organization_id = place.organization and m.role = 'ADMINISTRATOR' limit 1;
