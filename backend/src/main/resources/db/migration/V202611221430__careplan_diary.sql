-- activated_at moves on with each activation; a diary may begin with the first.
ALTER TABLE care_plan ADD first_activated_at timestamptz;
UPDATE care_plan SET first_activated_at = activated_at;

-- What changed in a plan since its first activation, so that a diary can be read beside it.
-- times_per_day and daily are those of the dosage after the change, or of the one that stopped.
CREATE TABLE care_plan_change (
    id              uuid PRIMARY KEY,
    care_plan_id    uuid        NOT NULL REFERENCES care_plan,
    changed_at      timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('STARTED', 'VERSION', 'DOSAGE', 'ADDED', 'STOPPED')),
    print_version   integer     NOT NULL,
    prescription_id uuid,
    exercise_id     text,
    exercise_name   text,
    times_per_day   integer,
    daily           boolean,
    CHECK ((kind IN ('STARTED', 'VERSION')) = (prescription_id IS NULL)),
    CHECK (prescription_id IS NULL OR
        (exercise_id IS NOT NULL AND exercise_name IS NOT NULL AND times_per_day IS NOT NULL AND daily IS NOT NULL))
);
CREATE INDEX care_plan_change_plan ON care_plan_change (care_plan_id, changed_at);

-- The diary that the patient filled in on paper. Prescriptions may go; what was noted of them stays.
CREATE TABLE care_plan_diary_day (
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    day          date    NOT NULL,
    version      bigint  NOT NULL,
    pain         integer CHECK (pain BETWEEN 0 AND 10),
    new_symptom  boolean NOT NULL,
    remark       text,
    PRIMARY KEY (care_plan_id, day)
);

CREATE TABLE care_plan_diary_mark (
    care_plan_id    uuid    NOT NULL,
    day             date    NOT NULL,
    prescription_id uuid    NOT NULL,
    exercise_id     text    NOT NULL,
    exercise_name   text    NOT NULL,
    planned         integer NOT NULL CHECK (planned BETWEEN 1 AND 24),
    done            boolean NOT NULL,
    times           integer CHECK (times BETWEEN 1 AND 24),
    PRIMARY KEY (care_plan_id, day, prescription_id),
    FOREIGN KEY (care_plan_id, day) REFERENCES care_plan_diary_day,
    CHECK (done OR times IS NULL)
);

-- How an exercise went when the practitioner saw it. The last word on a day counts.
CREATE TABLE care_plan_session_note (
    care_plan_id    uuid        NOT NULL REFERENCES care_plan,
    prescription_id uuid        NOT NULL,
    day             date        NOT NULL,
    exercise_id     text        NOT NULL,
    managed         boolean     NOT NULL,
    noted_by        uuid        NOT NULL REFERENCES app_user,
    noted_by_name   text        NOT NULL,
    noted_at        timestamptz NOT NULL,
    PRIMARY KEY (care_plan_id, prescription_id, day)
);

-- What was proposed and what the practitioner made of it. prescription_id is null for a new symptom, which is about the whole plan.
-- last_day: sessions up to and including it have been decided on. dose_nl, dose_en: the dosage that held from then on.
CREATE TABLE care_plan_progression_decision (
    id                uuid PRIMARY KEY,
    care_plan_id      uuid        NOT NULL REFERENCES care_plan,
    prescription_id   uuid,
    exercise_id       text,
    proposal          text        NOT NULL CHECK (proposal IN ('STEP_UP', 'STEP_DOWN', 'STOP_AND_RESCREEN')),
    quantity          text,
    range_before      text,
    range_after       text,
    other_exercise_id text,
    decision          text        NOT NULL CHECK (decision IN ('ACCEPTED', 'ADAPTED', 'DECLINED')),
    reason            text,
    dose_nl           text,
    dose_en           text,
    last_day          date        NOT NULL,
    rule_version      text        NOT NULL,
    decided_by        uuid        NOT NULL REFERENCES app_user,
    decided_by_name   text        NOT NULL,
    decided_at        timestamptz NOT NULL,
    -- Two people who decide on the same proposal: the second is refused.
    CONSTRAINT care_plan_progression_decision_once UNIQUE NULLS NOT DISTINCT (care_plan_id, prescription_id, last_day),
    CHECK (decision = 'ACCEPTED' OR reason IS NOT NULL)
);
