-- What a practice adds to the library that we ship. Nothing of this is about a patient.
-- Own exercises are never deleted, because plans name them by key: P001, P002 and so on.
CREATE SEQUENCE own_exercise_number MAXVALUE 99999;

CREATE TABLE own_exercise (
    id                text PRIMARY KEY CHECK (id ~ '^P[0-9]{3,5}$'),
    version           bigint  NOT NULL,
    region            text    NOT NULL,
    level             integer NOT NULL CHECK (level BETWEEN 1 AND 3),
    positions         text[]  NOT NULL,
    equipment         text[]  NOT NULL,
    home              boolean NOT NULL,
    goals             text[]  NOT NULL,
    tags              text[]  NOT NULL,
    sets              text,
    repetitions       text,
    hold_seconds      text,
    times_per_day     text,
    times_per_week    text,
    minutes           text,
    distance_metres   text,
    load              text,
    per_side          boolean NOT NULL,
    per_direction     boolean NOT NULL,
    rpe               text,
    weekly_build_up   boolean NOT NULL,
    tempo             text,
    rest_seconds      text,
    pain_limit        integer CHECK (pain_limit BETWEEN 0 AND 10),
    photo_id          uuid,
    photo_description text,
    photo_width       integer,
    photo_height      integer,
    retired           boolean NOT NULL,
    CONSTRAINT own_exercise_photo_is_described
        CHECK (num_nonnulls(photo_id, photo_description, photo_width, photo_height) IN (0, 4))
);

CREATE TABLE own_exercise_text (
    own_exercise_id text NOT NULL REFERENCES own_exercise,
    language        text NOT NULL,
    name            text NOT NULL,
    start_text      text NOT NULL,
    action_text     text NOT NULL,
    precaution      text,
    PRIMARY KEY (own_exercise_id, language)
);

-- Re-encoded before they are stored: no place, device or other data of a camera is in them.
CREATE TABLE own_exercise_photo (
    id              uuid PRIMARY KEY,
    own_exercise_id text  NOT NULL REFERENCES own_exercise,
    media_type      text  NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    content         bytea NOT NULL
);
CREATE INDEX own_exercise_photo_exercise ON own_exercise_photo (own_exercise_id);
