-- Where the practice works, in which rooms, with what, and when. Nothing of this is about a patient.
CREATE TABLE location (
    id      uuid PRIMARY KEY,
    version bigint  NOT NULL,
    name    text    NOT NULL CONSTRAINT location_name_unique UNIQUE,
    address text    NOT NULL,
    active  boolean NOT NULL
);

-- Rooms and equipment are never deleted, because past appointments name them; they are taken out of use.
CREATE TABLE room (
    id          uuid PRIMARY KEY,
    version     bigint  NOT NULL,
    location_id uuid    NOT NULL REFERENCES location,
    name        text    NOT NULL,
    position    integer NOT NULL,
    active      boolean NOT NULL,
    CONSTRAINT room_name_unique UNIQUE (location_id, name)
);

-- kind is what an appointment type asks for ("Shockwave"); each piece of that kind has a name of its own.
CREATE TABLE equipment (
    id          uuid PRIMARY KEY,
    version     bigint  NOT NULL,
    location_id uuid    NOT NULL REFERENCES location,
    kind        text    NOT NULL,
    name        text    NOT NULL,
    active      boolean NOT NULL,
    CONSTRAINT equipment_name_unique UNIQUE (location_id, name)
);

-- A practitioner's week: blocks of work, and breaks inside them, in minutes of the practice's local day.
CREATE TABLE working_hours (
    id              uuid PRIMARY KEY,
    version         bigint   NOT NULL,
    practitioner_id uuid     NOT NULL REFERENCES app_user,
    location_id     uuid     NOT NULL REFERENCES location,
    kind            text     NOT NULL CHECK (kind IN ('WORK', 'BREAK')),
    weekday         smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute     integer  NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    until_minute    integer  NOT NULL CHECK (until_minute BETWEEN 1 AND 1440),
    valid_from      date     NOT NULL,
    valid_until     date,
    CONSTRAINT working_hours_in_order CHECK (from_minute < until_minute),
    CONSTRAINT working_hours_validity_in_order CHECK (valid_until IS NULL OR valid_from <= valid_until),
    CONSTRAINT working_hours_overlap EXCLUDE USING gist (
        practitioner_id WITH =, kind WITH =, weekday WITH =,
        int4range(from_minute, until_minute) WITH &&,
        daterange(valid_from, valid_until, '[]') WITH &&)
);

CREATE TABLE absence (
    id              uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    practitioner_id uuid        NOT NULL REFERENCES app_user,
    start_at        timestamptz NOT NULL,
    end_at          timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('HOLIDAY', 'ILLNESS', 'COURSE', 'MEETING', 'OTHER')),
    note            text,
    CONSTRAINT absence_in_order CHECK (start_at < end_at),
    CONSTRAINT absence_overlap EXCLUDE USING gist (
        practitioner_id WITH =, tstzrange(start_at, end_at) WITH &&)
);

-- Days on which the whole practice, or one location, is closed, beside the public holidays.
CREATE TABLE closure (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    location_id uuid REFERENCES location,
    from_date   date   NOT NULL,
    until_date  date   NOT NULL,
    name        text   NOT NULL,
    CONSTRAINT closure_in_order CHECK (from_date <= until_date)
);
CREATE INDEX closure_dates ON closure (until_date, from_date);

-- What holds for the whole agenda. open_holidays and closed_holidays are the practice's own choices beside the
-- country's list of public holidays, by key.
CREATE TABLE agenda_settings (
    id                       smallint PRIMARY KEY CONSTRAINT agenda_settings_are_one CHECK (id = 1),
    version                  bigint  NOT NULL,
    country                  text    NOT NULL CHECK (country IN ('NL', 'BE')),
    open_holidays            text[]  NOT NULL,
    closed_holidays          text[]  NOT NULL,
    cancellation_hours       integer NOT NULL CHECK (cancellation_hours BETWEEN 0 AND 168),
    CONSTRAINT agenda_settings_holidays CHECK (NOT open_holidays && closed_holidays)
);
INSERT INTO agenda_settings (id, version, country, open_holidays, closed_holidays, cancellation_hours)
VALUES (1, 0, 'NL', '{}', '{}', 24);
