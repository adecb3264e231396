-- How the care for a complaint ends. A draft until the episode is closed; then it stands, and only a mistake is noted beside it.
CREATE TABLE discharge (
    id               uuid PRIMARY KEY,
    version          bigint NOT NULL,
    episode_id       uuid   NOT NULL,
    patient_id       uuid   NOT NULL REFERENCES patient,
    status           text   NOT NULL CHECK (status IN ('DRAFT', 'CLOSED', 'REOPENED')),
    reason           text CHECK (reason IN ('GOALS_REACHED', 'WISH_OF_PATIENT', 'REFERRED_ON', 'NO_FURTHER_PROGRESS',
        'DID_NOT_RETURN', 'CARE_ELSEWHERE', 'OTHER')),
    reason_note      text,
    evaluation       text,
    aftercare        text,
    follow_up        text,
    follow_up_on     date,
    closed_on        date,
    closed_at        timestamptz,
    closed_by        uuid REFERENCES app_user,
    closed_by_name   text,
    reopen_reason    text,
    reopened_at      timestamptz,
    reopened_by      uuid REFERENCES app_user,
    reopened_by_name text,
    CONSTRAINT discharge_episode_of_patient FOREIGN KEY (episode_id, patient_id)
        REFERENCES episode_of_care (id, patient_id),
    CONSTRAINT discharge_closed CHECK ((status = 'DRAFT') = (closed_on IS NULL)
        AND (closed_on IS NULL) = (closed_at IS NULL) AND (closed_on IS NULL) = (closed_by IS NULL)
        AND (closed_on IS NULL) = (closed_by_name IS NULL) AND (status = 'DRAFT' OR reason IS NOT NULL)),
    CONSTRAINT discharge_reopened CHECK ((status = 'REOPENED') = (reopen_reason IS NOT NULL)
        AND (reopen_reason IS NULL) = (reopened_at IS NULL) AND (reopen_reason IS NULL) = (reopened_by IS NULL)
        AND (reopen_reason IS NULL) = (reopened_by_name IS NULL))
);
CREATE UNIQUE INDEX discharge_one_at_a_time ON discharge (episode_id) WHERE status <> 'REOPENED';
CREATE INDEX discharge_patient ON discharge (patient_id, closed_at);

CREATE TABLE discharge_goal (
    discharge_id uuid    NOT NULL REFERENCES discharge,
    position     integer NOT NULL,
    goal         uuid    NOT NULL,
    statement    text    NOT NULL,
    instrument   text,
    baseline     text,
    target       text,
    latest       text,
    latest_on    date,
    result       text CHECK (result IN ('REACHED', 'PARTLY', 'NOT_REACHED')),
    note         text,
    PRIMARY KEY (discharge_id, position)
);

-- The plans that ended with the episode, and what they were before.
CREATE TABLE discharge_plan (
    discharge_id uuid    NOT NULL REFERENCES discharge,
    position     integer NOT NULL,
    care_plan_id uuid    NOT NULL REFERENCES care_plan,
    active       boolean NOT NULL,
    PRIMARY KEY (discharge_id, position)
);

-- Reports to a doctor about a course of treatment: to whom and when. The text is made from the record, and is not kept.
CREATE TABLE doctor_report (
    id              uuid PRIMARY KEY,
    episode_id      uuid        NOT NULL REFERENCES episode_of_care,
    patient_id      uuid        NOT NULL REFERENCES patient,
    kind            text        NOT NULL CHECK (kind IN ('INTERIM', 'END')),
    recipient       text        NOT NULL CHECK (recipient IN ('GP', 'REFERRER')),
    addressee       text,
    language        text        NOT NULL CHECK (language IN ('nl', 'en')),
    printed_at      timestamptz NOT NULL,
    printed_by      uuid        NOT NULL REFERENCES app_user,
    printed_by_name text        NOT NULL
);
CREATE INDEX doctor_report_episode ON doctor_report (episode_id, printed_at);
CREATE INDEX doctor_report_patient ON doctor_report (patient_id, printed_at);
REVOKE UPDATE, DELETE, TRUNCATE ON doctor_report FROM "${app_role}";

-- Of what the record guideline asks for: that somebody looked, and there is nothing to record. Can be taken back.
CREATE TABLE record_none (
    episode_id       uuid        NOT NULL REFERENCES episode_of_care,
    item             text        NOT NULL,
    recorded_by      uuid        NOT NULL REFERENCES app_user,
    recorded_by_name text        NOT NULL,
    recorded_at      timestamptz NOT NULL,
    PRIMARY KEY (episode_id, item)
);

-- What was closed stays as it was, whoever asks.
CREATE FUNCTION keep_closed_discharge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'DRAFT' THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE' OR NEW.status = 'DRAFT'
        OR (OLD.episode_id, OLD.patient_id, OLD.reason, OLD.reason_note, OLD.evaluation, OLD.aftercare, OLD.follow_up,
            OLD.follow_up_on, OLD.closed_on, OLD.closed_at, OLD.closed_by, OLD.closed_by_name)
            IS DISTINCT FROM
           (NEW.episode_id, NEW.patient_id, NEW.reason, NEW.reason_note, NEW.evaluation, NEW.aftercare, NEW.follow_up,
            NEW.follow_up_on, NEW.closed_on, NEW.closed_at, NEW.closed_by, NEW.closed_by_name) THEN
        RAISE EXCEPTION 'A closing is never changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER discharge_stays BEFORE UPDATE OR DELETE ON discharge
    FOR EACH ROW EXECUTE FUNCTION keep_closed_discharge();
