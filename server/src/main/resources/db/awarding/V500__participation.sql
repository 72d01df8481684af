-- What an award for taking part rests on, as it stood when it was decided; null where results alone were judged.
alter table awarding.award add column participation jsonb;
