-- Papers as they were printed, each different one once. Never changed.
CREATE TABLE stored_document (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('HANDOUT')),
    patient_id    uuid        NOT NULL REFERENCES patient,
    care_plan_id  uuid        NOT NULL REFERENCES care_plan,
    plan_version  integer     NOT NULL CHECK (plan_version >= 1),
    language      text        NOT NULL,
    variant       text        NOT NULL,
    -- Which texts were translations that nobody had reviewed: keys of exercises, 'paper' for the fixed words.
    unreviewed    text[]      NOT NULL,
    -- SHA-256 over what is printed but for its date, and over the design.
    fingerprint   text        NOT NULL CHECK (length(fingerprint) = 64),
    -- SHA-256 over content.
    sha256        text        NOT NULL CHECK (length(sha256) = 64),
    file_name     text        NOT NULL,
    content       bytea       NOT NULL,
    created_at    timestamptz NOT NULL,
    created_by    uuid        NOT NULL REFERENCES app_user,
    CONSTRAINT stored_document_once UNIQUE (care_plan_id, fingerprint)
);
-- A PDF is compressed inside.
ALTER TABLE stored_document ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX stored_document_patient ON stored_document (patient_id, id);

-- Every print. The first one made the document.
CREATE TABLE stored_document_print (
    id          uuid PRIMARY KEY,
    document_id uuid        NOT NULL REFERENCES stored_document,
    printed_at  timestamptz NOT NULL,
    printed_by  uuid        NOT NULL REFERENCES app_user,
    first       boolean     NOT NULL
);
CREATE INDEX stored_document_print_document ON stored_document_print (document_id, id);
CREATE UNIQUE INDEX stored_document_print_first ON stored_document_print (document_id) WHERE first;

REVOKE UPDATE, DELETE, TRUNCATE ON stored_document, stored_document_print FROM "${app_role}";
