-- A conclusion that needs a doctor, followed until it is closed.
CREATE TABLE red_flag (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    patient_id        uuid        NOT NULL REFERENCES patient,
    intake_id         uuid        NOT NULL REFERENCES intake_conclusion,
    suggested_urgency text        NOT NULL CHECK (suggested_urgency IN
        ('NONE', 'GP_IF_PERSISTS', 'GP_ROUTINE', 'GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW')),
    urgency           text        NOT NULL CHECK (urgency IN
        ('NONE', 'GP_IF_PERSISTS', 'GP_ROUTINE', 'GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW')),
    state             text        NOT NULL CHECK (state IN ('OPEN', 'INFORMED', 'ANSWERED', 'CLOSED')),
    opened_at         timestamptz NOT NULL,
    due_on            date        NOT NULL,
    follow_up_on      date,
    steps             integer     NOT NULL CHECK (steps > 0),
    CONSTRAINT red_flag_intake UNIQUE (intake_id),
    CONSTRAINT red_flag_open_needs_a_doctor CHECK (state = 'CLOSED' OR urgency NOT IN ('NONE', 'GP_IF_PERSISTS'))
);
CREATE INDEX red_flag_patient ON red_flag (patient_id, opened_at);
CREATE INDEX red_flag_open ON red_flag (due_on) WHERE state <> 'CLOSED';

-- What was done about it, in order. A step stands for good; a mistake is corrected by another.
CREATE TABLE red_flag_step (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    red_flag_id   uuid        NOT NULL REFERENCES red_flag,
    kind          text        NOT NULL CHECK (kind IN
        ('opened', 'told', 'letter', 'answered', 'follow-up', 'lowered', 'closed')),
    -- told
    party         text CHECK (party IN ('DOCTOR', 'PATIENT', 'OTHER')),
    -- told: who was told; letter: to whom; answered: who answered
    who           text,
    how           text,
    -- When it happened, as it was typed; recorded_at is when it was typed.
    at            timestamptz,
    -- told: what was said; answered: the answer; opened, lowered: the reason; follow-up, closed: a note;
    -- letter: why it went without consent
    words         text,
    urgency_from  text,
    urgency_to    text,
    stage         text CHECK (stage IN ('DRAFTED', 'PRINTED', 'SENT', 'GIVEN_ALONG')),
    language      text CHECK (language IN ('nl', 'en')),
    day           date,
    outcome       text,
    -- closed: why no answer will come
    no_answer     text,
    recorded_by   uuid        NOT NULL REFERENCES app_user,
    recorded_at   timestamptz NOT NULL
);
CREATE INDEX red_flag_step_flag ON red_flag_step (red_flag_id, id);
CREATE INDEX red_flag_step_recorded_by ON red_flag_step (recorded_by);

-- Changed symptoms ask for a new screening before the next conclusion.
CREATE TABLE rescreening (
    id                 uuid PRIMARY KEY,
    patient_id         uuid        NOT NULL REFERENCES patient,
    episode_id         uuid REFERENCES episode_of_care,
    source             text        NOT NULL CHECK (source IN ('NOTE', 'DIARY', 'BY_HAND')),
    reason             text        NOT NULL,
    required_by        uuid        NOT NULL REFERENCES app_user,
    required_at        timestamptz NOT NULL,
    -- The screening that answered it.
    intake_id          uuid REFERENCES intake_conclusion,
    fulfilled_at       timestamptz,
    withdrawn_by       uuid REFERENCES app_user,
    withdrawn_at       timestamptz,
    withdrawal_reason  text,
    CHECK ((intake_id IS NULL) = (fulfilled_at IS NULL)),
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
    CHECK (fulfilled_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX rescreening_patient ON rescreening (patient_id, required_at);
-- The same thing noted twice asks for one screening.
CREATE UNIQUE INDEX rescreening_open ON rescreening (patient_id, source, md5(reason))
    WHERE fulfilled_at IS NULL AND withdrawn_at IS NULL;

-- Alarms that intakes held until now. What asked for a general practitioner without hurry was not followed, and is not now.
INSERT INTO red_flag (id, version, patient_id, intake_id, suggested_urgency, urgency, state, opened_at, due_on, steps)
SELECT gen_random_uuid(), 0, i.patient_id, i.id, c.suggested_urgency, c.urgency,
       CASE WHEN NOT i.alarm_open THEN 'CLOSED'
            WHEN EXISTS (SELECT FROM intake_informed n WHERE n.intake_id = i.id) THEN 'INFORMED'
            ELSE 'OPEN' END,
       c.concluded_at,
       CASE WHEN c.urgency = 'GP_SOON' THEN (
                -- The third working day, whatever the practice's holidays are: weekends do not count.
                SELECT d::date FROM generate_series(day + 1, day + 7, interval '1 day') d
                WHERE extract(isodow FROM d) < 6 ORDER BY d OFFSET 2 LIMIT 1)
            ELSE day END,
       1
FROM intake i
    JOIN intake_conclusion c ON c.intake_id = i.id
    CROSS JOIN LATERAL (SELECT (c.concluded_at AT TIME ZONE 'Europe/Amsterdam')::date AS day) opened
WHERE c.urgency IN ('GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW');

INSERT INTO red_flag_step (red_flag_id, kind, urgency_from, urgency_to, words, recorded_by, recorded_at)
SELECT f.id, 'opened', c.suggested_urgency, c.urgency, c.reason, c.concluded_by, c.concluded_at
FROM red_flag f JOIN intake_conclusion c ON c.intake_id = f.intake_id
ORDER BY c.concluded_at, f.id;

INSERT INTO red_flag_step (red_flag_id, kind, who, how, at, words, recorded_by, recorded_at)
SELECT f.id, 'told', n.who, n.how, n.at, n.what, n.recorded_by, n.recorded_at
FROM red_flag f JOIN intake_informed n ON n.intake_id = f.intake_id
ORDER BY n.id;

INSERT INTO red_flag_step (red_flag_id, kind, who, at, words, recorded_by, recorded_at)
SELECT f.id, 'answered', a.given_by, a.at, a.answer, a.recorded_by, a.recorded_at
FROM red_flag f JOIN intake_alarm_answer a ON a.intake_id = f.intake_id
ORDER BY a.recorded_at, f.id;

INSERT INTO red_flag_step (red_flag_id, kind, outcome, recorded_by, recorded_at)
SELECT f.id, 'closed', 'AS_ANSWERED', a.recorded_by, a.recorded_at
FROM red_flag f JOIN intake_alarm_answer a ON a.intake_id = f.intake_id
ORDER BY a.recorded_at, f.id;

UPDATE red_flag f SET steps = (SELECT count(*) FROM red_flag_step s WHERE s.red_flag_id = f.id);

-- From now on the loop holds what came of an alarm. What was told during an intake stays with it, and is carried along.
DROP TABLE intake_alarm_answer;
ALTER TABLE intake
    DROP CONSTRAINT intake_draft_has_no_alarm,
    DROP COLUMN alarm_open,
    -- The screening that this one asks anew.
    ADD earlier_intake_id uuid REFERENCES intake;

-- What was done is never changed or taken away, not even by the application.
REVOKE UPDATE, DELETE, TRUNCATE ON red_flag_step FROM "${app_role}";
REVOKE DELETE, TRUNCATE ON red_flag, rescreening FROM "${app_role}";
