-- Who started the plan with the patient; who must be told when an evaluation is due.
ALTER TABLE care_plan ADD COLUMN responsible_id uuid REFERENCES app_user;
UPDATE care_plan p SET responsible_id =
    (SELECT i.practitioner_id FROM episode_of_care e JOIN intake i ON i.id = e.intake_id WHERE e.id = p.episode_id)
WHERE p.activated_at IS NOT NULL;
CREATE INDEX care_plan_responsible ON care_plan (responsible_id) WHERE status = 'ACTIVE';

-- A phase of the plan itself; the aggregate sees to that.
ALTER TABLE care_plan ADD COLUMN current_phase_id uuid;
ALTER TABLE care_plan_prescription ADD COLUMN phase_id uuid;

CREATE TABLE care_plan_phase (
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    position     integer NOT NULL,
    id           uuid    NOT NULL,
    name         text    NOT NULL,
    aim          text,
    from_date    date,
    until_date   date,
    weeks        integer CHECK (weeks BETWEEN 1 AND 52),
    PRIMARY KEY (care_plan_id, position),
    CONSTRAINT care_plan_phase_once UNIQUE (care_plan_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT care_plan_phase_period CHECK (until_date >= from_date)
);

CREATE TABLE care_plan_phase_move (
    care_plan_id  uuid        NOT NULL REFERENCES care_plan,
    position      integer     NOT NULL,
    from_name     text        NOT NULL,
    to_name       text        NOT NULL,
    reason        text        NOT NULL,
    moved_by      uuid        NOT NULL REFERENCES app_user,
    moved_by_name text        NOT NULL,
    moved_at      timestamptz NOT NULL,
    PRIMARY KEY (care_plan_id, position)
);

CREATE TABLE care_plan_evaluation (
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    position     integer NOT NULL,
    id           uuid    NOT NULL,
    planned_on   date    NOT NULL,
    done_on      date,
    decision     text CHECK (decision IN ('GO_ON', 'ADJUST', 'STOP')),
    note         text,
    done_by      uuid REFERENCES app_user,
    done_by_name text,
    PRIMARY KEY (care_plan_id, position),
    CONSTRAINT care_plan_evaluation_once UNIQUE (care_plan_id, id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT care_plan_evaluation_done CHECK (
        (done_on IS NULL) = (decision IS NULL) AND (done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX care_plan_evaluation_due ON care_plan_evaluation (care_plan_id, planned_on) WHERE done_on IS NULL;

ALTER TABLE care_plan_goal
    ADD COLUMN instrument text CHECK (instrument IN
        ('PAIN_NOW', 'PAIN_AVERAGE', 'ACTIVITY', 'WALKING_MINUTES', 'SITTING_MINUTES')),
    ADD COLUMN baseline_value integer,
    ADD COLUMN target_value integer,
    ADD CONSTRAINT care_plan_goal_counted CHECK (
        instrument IS NOT NULL OR (baseline_value IS NULL AND target_value IS NULL));

CREATE TABLE care_plan_goal_reading (
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    position     integer NOT NULL,
    goal_id      uuid    NOT NULL,
    read_on      date    NOT NULL,
    reading      integer NOT NULL CHECK (reading >= 0),
    read_by      uuid    NOT NULL REFERENCES app_user,
    read_by_name text    NOT NULL,
    PRIMARY KEY (care_plan_id, position),
    CONSTRAINT care_plan_goal_reading_once UNIQUE (care_plan_id, goal_id, read_on) DEFERRABLE INITIALLY DEFERRED
);
