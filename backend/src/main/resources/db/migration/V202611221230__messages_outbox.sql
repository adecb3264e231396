-- Per appointment: what its patient was told last, and when to look whether there is news. A row without told_start: the
-- patient was told nothing yet.
--
-- Deliberately no reference to appointment: its check would lock an appointment that is just being moved, while the mover
-- waits for this row. Appointments are never deleted.
CREATE TABLE appointment_notice (
    appointment_id       uuid PRIMARY KEY,
    patient_id           uuid NOT NULL REFERENCES patient,
    look_at              timestamptz,
    told_start           timestamptz,
    told_practitioner_id uuid,
    told_location_id     uuid,
    told_cancelled       boolean,
    told_at              timestamptz,
    -- The start that a reminder was made for: one for each.
    reminder_for         timestamptz,
    CONSTRAINT appointment_notice_told CHECK (
        (told_start IS NULL) = (told_practitioner_id IS NULL) AND (told_start IS NULL) = (told_cancelled IS NULL))
);
CREATE INDEX appointment_notice_look ON appointment_notice (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX appointment_notice_patient ON appointment_notice (patient_id) WHERE look_at IS NOT NULL;

-- The outbox. Its words are written when it is sent; the row holds none. failure is a code, never what a server answered.
CREATE TABLE outgoing_message (
    id              uuid PRIMARY KEY,
    patient_id      uuid        NOT NULL REFERENCES patient,
    kind            text        NOT NULL CHECK (kind IN ('CONFIRMATION', 'CHANGE', 'CANCELLATION', 'REMINDER')),
    channel         text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('WAITING', 'SENT', 'DROPPED', 'DEAD', 'DISCARDED')),
    attempts        integer     NOT NULL CHECK (attempts >= 0),
    -- While somebody is sending it: when it is taken for lost.
    next_attempt_at timestamptz,
    sending         boolean     NOT NULL,
    -- Whether a sender was lost before.
    lost            boolean     NOT NULL,
    failure         text,
    failure_status  integer,
    created_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    CONSTRAINT outgoing_message_waits CHECK ((status = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT outgoing_message_ended CHECK ((status = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX outgoing_message_due ON outgoing_message (next_attempt_at) WHERE status = 'WAITING';
CREATE INDEX outgoing_message_dead ON outgoing_message (ended_at) WHERE status = 'DEAD';
CREATE INDEX outgoing_message_ended ON outgoing_message (ended_at);
CREATE INDEX outgoing_message_patient ON outgoing_message (patient_id);

CREATE TABLE outgoing_message_appointment (
    message_id     uuid        NOT NULL REFERENCES outgoing_message ON DELETE CASCADE,
    appointment_id uuid        NOT NULL REFERENCES appointment_notice,
    start_at       timestamptz NOT NULL,
    PRIMARY KEY (message_id, appointment_id)
);
CREATE INDEX outgoing_message_appointment_appointment ON outgoing_message_appointment (appointment_id);

-- No row: the patient wants messages.
CREATE TABLE message_preference (
    patient_id uuid PRIMARY KEY REFERENCES patient,
    wanted     boolean     NOT NULL,
    changed_at timestamptz NOT NULL
);

-- The secret address of a practitioner's agenda, for a calendar of their own. Only its hash is kept.
CREATE TABLE calendar_feed (
    id              uuid PRIMARY KEY,
    practitioner_id uuid        NOT NULL REFERENCES app_user,
    sha256          bytea       NOT NULL CONSTRAINT calendar_feed_sha256_unique UNIQUE,
    created_at      timestamptz NOT NULL,
    revoked_at      timestamptz
);
CREATE UNIQUE INDEX calendar_feed_one_in_use ON calendar_feed (practitioner_id) WHERE revoked_at IS NULL;
