-- What the practitioner found, and what the rules said of it when it was signed.
CREATE TABLE examination (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    patient_id uuid        NOT NULL REFERENCES patient,
    episode_id uuid        NOT NULL REFERENCES episode_of_care,
    started_by uuid        NOT NULL REFERENCES app_user,
    started_at timestamptz NOT NULL,
    status     text        NOT NULL CHECK (status IN ('DRAFT', 'SIGNED')),
    signed_by  uuid REFERENCES app_user,
    signed_at  timestamptz,
    content    text        NOT NULL CHECK (content IS JSON OBJECT WITH UNIQUE KEYS),
    screening  text CHECK (screening IS JSON OBJECT WITH UNIQUE KEYS),
    CONSTRAINT examination_signed CHECK (
        (status = 'SIGNED') = (signed_at IS NOT NULL) AND (status = 'SIGNED') = (signed_by IS NOT NULL)
        AND (status = 'SIGNED') = (screening IS NOT NULL))
);
CREATE INDEX examination_patient ON examination (patient_id, started_at DESC, id DESC);
CREATE INDEX examination_episode ON examination (episode_id, started_at DESC);
CREATE INDEX examination_started_by ON examination (started_by, status);
-- Two clicks are one examination.
CREATE UNIQUE INDEX examination_one_draft ON examination (episode_id) WHERE status = 'DRAFT';

-- The physiotherapy diagnosis; the last signed one of an episode counts.
CREATE TABLE physio_diagnosis (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    patient_id       uuid        NOT NULL REFERENCES patient,
    episode_id       uuid        NOT NULL REFERENCES episode_of_care,
    started_by       uuid        NOT NULL REFERENCES app_user,
    started_at       timestamptz NOT NULL,
    status           text        NOT NULL CHECK (status IN ('DRAFT', 'SIGNED')),
    signed_by        uuid REFERENCES app_user,
    signed_at        timestamptz,
    content          text        NOT NULL CHECK (content IS JSON OBJECT WITH UNIQUE KEYS),
    -- As the table of codes had them when it was chosen.
    code             text,
    code_description text,
    CONSTRAINT physio_diagnosis_signed CHECK (
        (status = 'SIGNED') = (signed_at IS NOT NULL) AND (status = 'SIGNED') = (signed_by IS NOT NULL)),
    CONSTRAINT physio_diagnosis_code CHECK ((code IS NULL) = (code_description IS NULL))
);
CREATE INDEX physio_diagnosis_patient ON physio_diagnosis (patient_id, started_at DESC, id DESC);
CREATE INDEX physio_diagnosis_episode ON physio_diagnosis (episode_id, started_at DESC);
CREATE INDEX physio_diagnosis_started_by ON physio_diagnosis (started_by, status);
CREATE UNIQUE INDEX physio_diagnosis_one_draft ON physio_diagnosis (episode_id) WHERE status = 'DRAFT';

-- What was added to a signed record. Never changed.
CREATE TABLE examination_amendment (
    id             uuid PRIMARY KEY,
    examination_id uuid REFERENCES examination,
    diagnosis_id   uuid REFERENCES physio_diagnosis,
    text           text        NOT NULL,
    written_by     uuid        NOT NULL REFERENCES app_user,
    written_at     timestamptz NOT NULL,
    CONSTRAINT examination_amendment_of_one CHECK ((examination_id IS NULL) <> (diagnosis_id IS NULL))
);
CREATE INDEX examination_amendment_examination ON examination_amendment (examination_id, id);
CREATE INDEX examination_amendment_diagnosis ON examination_amendment (diagnosis_id, id);

-- When somebody's editing of a draft was last put in the access log.
CREATE TABLE examination_editing (
    record_id uuid        NOT NULL,
    user_id   uuid        NOT NULL REFERENCES app_user,
    logged_at timestamptz NOT NULL,
    PRIMARY KEY (record_id, user_id)
);

-- The practice's table of diagnosis codes. Every import is a version; the newest counts.
CREATE TABLE diagnosis_code_table (
    id          uuid PRIMARY KEY,
    imported_at timestamptz NOT NULL,
    imported_by uuid        NOT NULL REFERENCES app_user,
    file_name   text        NOT NULL,
    -- SHA-256 over the file.
    sha256      text        NOT NULL CHECK (length(sha256) = 64),
    codes       integer     NOT NULL CHECK (codes > 0)
);
CREATE INDEX diagnosis_code_table_newest ON diagnosis_code_table (imported_at DESC, id DESC);
CREATE TABLE diagnosis_code (
    table_id    uuid NOT NULL REFERENCES diagnosis_code_table,
    code        text NOT NULL CHECK (code ~ '^[0-9A-Z]{4}$'),
    description text NOT NULL,
    valid_from  date,
    valid_until date,
    PRIMARY KEY (table_id, code)
);
CREATE INDEX diagnosis_code_description ON diagnosis_code USING gin (lower(description) gin_trgm_ops);

REVOKE UPDATE, DELETE, TRUNCATE ON examination_amendment, diagnosis_code_table, diagnosis_code FROM "${app_role}";
