CREATE TABLE appointment_type (
    id              uuid PRIMARY KEY,
    version         bigint  NOT NULL,
    name            text    NOT NULL CONSTRAINT appointment_type_name_unique UNIQUE,
    minutes         integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    buffer_minutes  integer NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 120),
    colour          text    NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
    visit           text    NOT NULL CHECK (visit IN ('FIRST', 'FOLLOW_UP', 'OTHER')),
    needs_room      boolean NOT NULL,
    equipment_kind  text,
    capacity        integer NOT NULL CHECK (capacity BETWEEN 1 AND 30),
    position        integer NOT NULL,
    active          boolean NOT NULL
);

CREATE TABLE appointment_series (
    id                        uuid PRIMARY KEY,
    version                   bigint      NOT NULL,
    patient_id                uuid        NOT NULL REFERENCES patient,
    type_id                   uuid        NOT NULL REFERENCES appointment_type,
    preferred_practitioner_id uuid REFERENCES app_user,
    episode_id                uuid REFERENCES episode_of_care,
    per_week                  integer     NOT NULL CHECK (per_week BETWEEN 1 AND 7),
    not_before                time,
    not_after                 time,
    weekdays                  smallint[]  NOT NULL,
    created_by                uuid        NOT NULL REFERENCES app_user,
    created_at                timestamptz NOT NULL
);
CREATE INDEX appointment_series_patient ON appointment_series (patient_id);

-- One row is one patient's appointment. A group has one row of its own without a patient (session_id = id), and one row
-- per participant that carries the group's session_id; everybody else's session_id is the row's own id.
--
-- Nobody and nothing can be booked twice: the constraints below refuse it, whoever asks and however many at once.
-- Rows of one session do not exclude each other, except for the patient. The practitioner, the room and the equipment are
-- taken until the type's buffer is over (occupied_until), the patient until the end.
CREATE TABLE appointment (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    session_id       uuid        NOT NULL,
    type_id          uuid        NOT NULL REFERENCES appointment_type,
    practitioner_id  uuid        NOT NULL REFERENCES app_user,
    room_id          uuid REFERENCES room,
    equipment_id     uuid REFERENCES equipment,
    patient_id       uuid REFERENCES patient,
    start_at         timestamptz NOT NULL,
    end_at           timestamptz NOT NULL,
    occupied_until   timestamptz NOT NULL,
    status           text        NOT NULL CHECK (status IN
        ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_TREATMENT', 'DONE', 'NO_SHOW', 'CANCELLED')),
    cancelled_for    text CHECK (cancelled_for IN ('PATIENT', 'PRACTICE')),
    cancel_reason    text,
    cancelled_late   boolean     NOT NULL,
    outside_hours    boolean     NOT NULL,
    note             text,
    series_id        uuid REFERENCES appointment_series,
    episode_id       uuid REFERENCES episode_of_care,
    created_by       uuid        NOT NULL REFERENCES app_user,
    created_at       timestamptz NOT NULL,
    CONSTRAINT appointment_in_order CHECK (start_at < end_at AND end_at <= occupied_until),
    CONSTRAINT appointment_has_patient CHECK (patient_id IS NOT NULL OR session_id = id),
    CONSTRAINT appointment_cancelled_for CHECK ((status = 'CANCELLED') = (cancelled_for IS NOT NULL)),
    CONSTRAINT appointment_practitioner_overlap EXCLUDE USING gist (
        practitioner_id WITH =, tstzrange(start_at, occupied_until) WITH &&, session_id WITH <>)
        WHERE (status <> 'CANCELLED'),
    CONSTRAINT appointment_room_overlap EXCLUDE USING gist (
        room_id WITH =, tstzrange(start_at, occupied_until) WITH &&, session_id WITH <>)
        WHERE (status <> 'CANCELLED' AND room_id IS NOT NULL),
    CONSTRAINT appointment_equipment_overlap EXCLUDE USING gist (
        equipment_id WITH =, tstzrange(start_at, occupied_until) WITH &&, session_id WITH <>)
        WHERE (status <> 'CANCELLED' AND equipment_id IS NOT NULL),
    CONSTRAINT appointment_patient_overlap EXCLUDE USING gist (
        patient_id WITH =, tstzrange(start_at, end_at) WITH &&)
        WHERE (status <> 'CANCELLED' AND patient_id IS NOT NULL),
    -- A participant is where and when the group is; checked at the end, because a group moves row by row.
    CONSTRAINT appointment_place UNIQUE (id, practitioner_id, start_at, end_at),
    CONSTRAINT appointment_session_place FOREIGN KEY (session_id, practitioner_id, start_at, end_at)
        REFERENCES appointment (id, practitioner_id, start_at, end_at) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX appointment_start ON appointment (start_at, practitioner_id);
CREATE INDEX appointment_patient ON appointment (patient_id, start_at);
CREATE INDEX appointment_session ON appointment (session_id) WHERE session_id <> id;
CREATE INDEX appointment_series_id ON appointment (series_id, start_at) WHERE series_id IS NOT NULL;
CREATE INDEX appointment_episode ON appointment (episode_id) WHERE episode_id IS NOT NULL;

-- Every state that an appointment has had; the newest row is the present one. Undo goes back one state.
CREATE TABLE appointment_history (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appointment_id  uuid        NOT NULL REFERENCES appointment,
    at              timestamptz NOT NULL,
    user_id         uuid        NOT NULL REFERENCES app_user,
    user_name       text        NOT NULL,
    action          text        NOT NULL CHECK (action IN ('BOOKED', 'MOVED', 'STATUS', 'CANCELLED', 'NOTE', 'UNDONE')),
    type_id         uuid        NOT NULL,
    practitioner_id uuid        NOT NULL,
    room_id         uuid,
    equipment_id    uuid,
    start_at        timestamptz NOT NULL,
    end_at          timestamptz NOT NULL,
    occupied_until  timestamptz NOT NULL,
    status          text        NOT NULL,
    cancelled_for   text,
    cancel_reason   text,
    cancelled_late  boolean     NOT NULL,
    outside_hours   boolean     NOT NULL,
    note            text
);
CREATE INDEX appointment_history_appointment ON appointment_history (appointment_id, id);
REVOKE UPDATE, DELETE, TRUNCATE ON appointment_history FROM "${app_role}";

CREATE TABLE waiting_list_entry (
    id                      uuid PRIMARY KEY,
    version                 bigint      NOT NULL,
    patient_id              uuid        NOT NULL REFERENCES patient,
    type_id                 uuid        NOT NULL REFERENCES appointment_type,
    practitioner_id         uuid REFERENCES app_user,
    weekdays                smallint[]  NOT NULL,
    not_before              time,
    not_after               time,
    from_date               date        NOT NULL,
    until_date              date,
    urgency                 text        NOT NULL CHECK (urgency IN ('URGENT', 'SOON', 'NORMAL')),
    note                    text,
    -- The later appointment that is given up once an earlier one is booked.
    gives_up_id             uuid REFERENCES appointment,
    status                  text        NOT NULL CHECK (status IN ('WAITING', 'BOOKED', 'WITHDRAWN')),
    booked_id               uuid REFERENCES appointment,
    created_at              timestamptz NOT NULL,
    CONSTRAINT waiting_list_entry_dates CHECK (until_date IS NULL OR from_date <= until_date),
    CONSTRAINT waiting_list_entry_booked CHECK ((status = 'BOOKED') = (booked_id IS NOT NULL))
);
CREATE INDEX waiting_list_entry_waiting ON waiting_list_entry (created_at) WHERE status = 'WAITING';
CREATE INDEX waiting_list_entry_patient ON waiting_list_entry (patient_id);
CREATE INDEX waiting_list_entry_gives_up ON waiting_list_entry (gives_up_id) WHERE gives_up_id IS NOT NULL;

-- The same key within a day gives the first answer again.
CREATE TABLE idempotency_key (
    user_id    uuid        NOT NULL REFERENCES app_user,
    key        text        NOT NULL,
    request    bytea       NOT NULL,
    response   text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);

-- A change is told to every application node once it is committed: the days that look different now, and no more.
CREATE FUNCTION tell_agenda_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM pg_notify('wervel_agenda', to_char(OLD.start_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'));
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM pg_notify('wervel_agenda', to_char(NEW.start_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER appointment_change AFTER INSERT OR UPDATE OR DELETE ON appointment
    FOR EACH ROW EXECUTE FUNCTION tell_agenda_change();

-- How many treatments were agreed in the plan, and how many the referral is for; null: not agreed, no referral.
ALTER TABLE episode_of_care
    ADD planned_treatments  integer CHECK (planned_treatments BETWEEN 1 AND 200),
    ADD referred_treatments integer CHECK (referred_treatments BETWEEN 1 AND 200);
