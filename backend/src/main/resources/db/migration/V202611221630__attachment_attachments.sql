-- What others wrote about a patient: referrals, letters, reports. Kept as it came; never changed or taken away.
CREATE TABLE attachment (
    id         uuid PRIMARY KEY,
    patient_id uuid        NOT NULL REFERENCES patient,
    episode_id uuid        REFERENCES episode_of_care,
    kind       text        NOT NULL CHECK (kind IN ('REFERRAL', 'LETTER', 'REPORT', 'FORM', 'OTHER')),
    title      text        CHECK (length(title) BETWEEN 1 AND 200),
    written_on date,
    file_kind  text        NOT NULL CHECK (file_kind IN ('PDF', 'JPEG', 'PNG')),
    -- SHA-256 over content.
    sha256     text        NOT NULL CHECK (length(sha256) = 64),
    content    bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
    added_at   timestamptz NOT NULL,
    added_by   uuid        NOT NULL REFERENCES app_user,
    -- Why it does not belong here.
    error      text        CHECK (length(error) BETWEEN 1 AND 200),
    error_at   timestamptz,
    error_by   uuid        REFERENCES app_user,
    CHECK ((error IS NULL) = (error_at IS NULL) AND (error IS NULL) = (error_by IS NULL))
);
-- All three kinds are compressed inside.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX attachment_patient ON attachment (patient_id, id);
-- The same file twice is one.
CREATE UNIQUE INDEX attachment_once ON attachment (patient_id, sha256) WHERE error IS NULL;

REVOKE UPDATE, DELETE, TRUNCATE ON attachment FROM "${app_role}";
GRANT UPDATE (error, error_at, error_by) ON attachment TO "${app_role}";
