CREATE TABLE care_plan (
    id            uuid PRIMARY KEY,
    version       bigint  NOT NULL,
    episode_id    uuid    NOT NULL REFERENCES episode_of_care,
    patient_id    uuid    NOT NULL REFERENCES patient,
    status        text    NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'ENDED')),
    print_version integer NOT NULL CHECK (print_version >= 1),
    activated_at  timestamptz
);
CREATE INDEX care_plan_episode ON care_plan (episode_id);
CREATE INDEX care_plan_patient ON care_plan (patient_id);

CREATE TABLE care_plan_goal (
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    position     integer NOT NULL,
    id           uuid    NOT NULL,
    statement    text    NOT NULL,
    icf_domain   text CHECK (icf_domain IN
        ('BODY_FUNCTION_STRUCTURE', 'ACTIVITY', 'PARTICIPATION', 'EXTERNAL_FACTOR', 'PERSONAL_FACTOR')),
    measure      text,
    baseline     text,
    target       text,
    target_date  date,
    PRIMARY KEY (care_plan_id, position),
    -- Deferred: while rows move up one place, an id stands in two of them.
    CONSTRAINT care_plan_goal_once UNIQUE (care_plan_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- exercise_id is a key of the library, a file that the application carries and checks.
-- Ranges are kept as they are said: '8-12'.
CREATE TABLE care_plan_prescription (
    care_plan_id    uuid    NOT NULL REFERENCES care_plan,
    position        integer NOT NULL,
    id              uuid    NOT NULL,
    exercise_id     text    NOT NULL,
    side            text    NOT NULL CHECK (side IN ('LEFT', 'RIGHT', 'BOTH', 'NONE')),
    note            text,
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
    PRIMARY KEY (care_plan_id, position),
    CONSTRAINT care_plan_prescription_once UNIQUE (care_plan_id, id) DEFERRABLE INITIALLY DEFERRED
);

-- One confirmation per plan and tag.
CREATE TABLE care_plan_confirmation (
    care_plan_id      uuid        NOT NULL REFERENCES care_plan,
    position          integer     NOT NULL,
    tag               text        NOT NULL,
    reason            text,
    confirmed_by      uuid        NOT NULL REFERENCES app_user,
    confirmed_by_name text        NOT NULL,
    confirmed_at      timestamptz NOT NULL,
    PRIMARY KEY (care_plan_id, position),
    CONSTRAINT care_plan_confirmation_once UNIQUE (care_plan_id, tag)
);
