-- Events that a listener still has to handle: the outbox, in the layout that Spring Modulith 2 reads and writes.
-- A row is deleted when its listener is done. Events carry ids, never secrets.

CREATE TABLE events.event_publication (
  id                     uuid PRIMARY KEY,
  listener_id            text NOT NULL,
  event_type             text NOT NULL,
  serialized_event       text NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    integer,
  last_resubmission_date timestamptz
);

CREATE INDEX event_publication_by_event ON events.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON events.event_publication (completion_date);
