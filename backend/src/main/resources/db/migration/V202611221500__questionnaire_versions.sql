-- Questionnaires as they were accepted. A row is never changed: what was answered stays readable.
CREATE TABLE questionnaire_version (
    id          uuid PRIMARY KEY,
    url         text        NOT NULL,
    version     text        NOT NULL,
    -- SHA-256 over source.
    sha256      text        NOT NULL CHECK (length(sha256) = 64),
    -- The file as it came: FHIR R4 Questionnaire, JSON.
    source      bytea       NOT NULL CHECK (octet_length(source) BETWEEN 1 AND 10485760),
    title       text        NOT NULL,
    language    text        NOT NULL,
    copyright   text,
    -- Came with Wervel; then nobody accepted it.
    shipped     boolean     NOT NULL,
    accepted_by uuid REFERENCES app_user,
    accepted_at timestamptz NOT NULL,
    CONSTRAINT questionnaire_version_unique UNIQUE (url, version),
    CONSTRAINT questionnaire_version_has_rights CHECK (shipped OR copyright IS NOT NULL),
    CONSTRAINT questionnaire_version_accepted CHECK (shipped = (accepted_by IS NULL))
);
CREATE INDEX questionnaire_version_title ON questionnaire_version (title, accepted_at);
CREATE INDEX questionnaire_version_accepted_by ON questionnaire_version (accepted_by);

REVOKE UPDATE, DELETE, TRUNCATE ON questionnaire_version FROM "${app_role}";
