CREATE TABLE questionnaire_response (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    questionnaire_id uuid        NOT NULL REFERENCES questionnaire_version,
    patient_id       uuid        NOT NULL REFERENCES patient,
    language         text        NOT NULL,
    filled_how       text        NOT NULL CHECK (filled_how IN ('SCREEN', 'PAPER')),
    filled_on        date        NOT NULL,
    -- By linkId; a question that is absent was not answered.
    answers          text        NOT NULL CHECK (answers IS JSON OBJECT WITH UNIQUE KEYS),
    status           text        NOT NULL CHECK (status IN ('DRAFT', 'COMPLETE')),
    changed_by       uuid        NOT NULL REFERENCES app_user,
    changed_at       timestamptz NOT NULL,
    amends           uuid REFERENCES questionnaire_response,
    amendment_reason text,
    CONSTRAINT questionnaire_response_amended_once UNIQUE (amends),
    CONSTRAINT questionnaire_response_amendment CHECK (
        (amends IS NULL) = (amendment_reason IS NULL) AND (amends IS NULL OR status = 'COMPLETE'))
);
CREATE INDEX questionnaire_response_patient ON questionnaire_response (patient_id, filled_on);
CREATE INDEX questionnaire_response_questionnaire ON questionnaire_response (questionnaire_id);
CREATE INDEX questionnaire_response_changed_by ON questionnaire_response (changed_by);
-- Who begins again goes on where somebody left off.
CREATE UNIQUE INDEX questionnaire_response_one_draft
    ON questionnaire_response (patient_id, questionnaire_id) WHERE status = 'DRAFT';
