-- One complaint of one patient. Every intake starts at most one.
CREATE TABLE episode_of_care (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL,
    patient_id uuid   NOT NULL REFERENCES patient,
    intake_id  uuid   NOT NULL REFERENCES intake CONSTRAINT episode_of_care_intake_unique UNIQUE,
    title      text,
    started_on date   NOT NULL,
    status     text   NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
    closed_on  date,
    CONSTRAINT episode_of_care_closed_on CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL))
);
CREATE INDEX episode_of_care_patient ON episode_of_care (patient_id, started_on);
