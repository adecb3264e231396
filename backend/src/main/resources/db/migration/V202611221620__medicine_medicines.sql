-- The medicines that a patient takes or took. A line ends or turns out to be a mistake; it never changes otherwise.
CREATE TABLE patient_medicine (
    id           uuid PRIMARY KEY,
    patient_id   uuid        NOT NULL REFERENCES patient,
    -- Key of the shipped list; null: a medicine that it does not know.
    substance    text,
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    medicine_use text        CHECK (length(medicine_use) BETWEEN 1 AND 200),
    noted_at     timestamptz NOT NULL,
    noted_by     uuid        NOT NULL REFERENCES app_user,
    ended_on     date,
    ended_by     uuid        REFERENCES app_user,
    error        text        CHECK (length(error) BETWEEN 1 AND 200),
    error_at     timestamptz,
    error_by     uuid        REFERENCES app_user,
    CHECK ((ended_on IS NULL) = (ended_by IS NULL)),
    CHECK ((error IS NULL) = (error_at IS NULL) AND (error IS NULL) = (error_by IS NULL))
);
CREATE INDEX patient_medicine_patient ON patient_medicine (patient_id, id);
-- A medicine is on the list once.
CREATE UNIQUE INDEX patient_medicine_once ON patient_medicine (patient_id, substance)
    WHERE substance IS NOT NULL AND ended_on IS NULL AND error IS NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON patient_medicine FROM "${app_role}";
GRANT UPDATE (ended_on, ended_by, error, error_at, error_by) ON patient_medicine TO "${app_role}";
