-- exercise_id is a key of the library that we ship, or of own_exercise.
CREATE TABLE favourite_exercise (
    user_id     uuid NOT NULL REFERENCES app_user,
    exercise_id text NOT NULL,
    PRIMARY KEY (user_id, exercise_id)
);

CREATE TABLE exercise_set (
    id      uuid PRIMARY KEY,
    version bigint NOT NULL,
    name    text   NOT NULL,
    region  text,
    note    text
);
CREATE UNIQUE INDEX exercise_set_name_unique ON exercise_set (lower(name));

CREATE TABLE exercise_set_exercise (
    exercise_set_id uuid    NOT NULL REFERENCES exercise_set,
    position        integer NOT NULL,
    exercise_id     text    NOT NULL,
    sets            text,
    repetitions     text,
    hold_seconds    text,
    times_per_day   text,
    times_per_week  text,
    minutes         text,
    distance_metres text,
    load            text,
    per_side        boolean NOT NULL,
    per_direction   boolean NOT NULL,
    rpe             text,
    weekly_build_up boolean NOT NULL,
    tempo           text,
    rest_seconds    text,
    pain_limit      integer CHECK (pain_limit BETWEEN 0 AND 10),
    PRIMARY KEY (exercise_set_id, position),
    CONSTRAINT exercise_set_exercise_once UNIQUE (exercise_set_id, exercise_id)
        DEFERRABLE INITIALLY DEFERRED
);
