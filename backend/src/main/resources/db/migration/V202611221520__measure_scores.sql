-- Which stored questionnaire is which instrument. Versions are never taken away: scores point at them.
CREATE TABLE measure_instrument_version (
    id               uuid PRIMARY KEY,
    instrument_id    text        NOT NULL,
    questionnaire_id uuid        NOT NULL REFERENCES questionnaire_version,
    -- What an item asks after, by its linkId; only where scoring has to know.
    meanings         text        NOT NULL CHECK (meanings IS JSON OBJECT WITH UNIQUE KEYS),
    imported_by      uuid REFERENCES app_user,
    imported_by_name text,
    imported_at      timestamptz NOT NULL,
    in_use           boolean     NOT NULL,
    CONSTRAINT measure_instrument_version_once UNIQUE (instrument_id, questionnaire_id)
);
CREATE UNIQUE INDEX measure_instrument_version_in_use ON measure_instrument_version (instrument_id) WHERE in_use;

-- What a patient came to. A row stands for good; a wrong one is replaced by another that names it.
CREATE TABLE measure_score (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    patient_id            uuid        NOT NULL REFERENCES patient,
    episode_id            uuid        NOT NULL REFERENCES episode_of_care,
    instrument_id         text        NOT NULL,
    instrument_version_id uuid        NOT NULL REFERENCES measure_instrument_version,
    registry_version      text        NOT NULL,
    response_id           uuid        NOT NULL REFERENCES questionnaire_response,
    language              text        NOT NULL,
    taken_on              date        NOT NULL,
    moment                text        NOT NULL CHECK (moment IN ('START', 'SIX_WEEKS', 'PROFILE_CHANGE', 'END', 'BETWEEN')),
    filled_how            text        NOT NULL CHECK (filled_how IN ('SCREEN', 'PAPER')),
    total                 numeric(7, 2),
    not_scored            text CHECK (not_scored IN ('MISSING_ITEMS', 'OUT_OF_RANGE', 'MEANING_UNKNOWN', 'NO_ACTIVITY')),
    recorded_by           uuid        NOT NULL REFERENCES app_user,
    recorded_by_name      text        NOT NULL,
    recorded_at           timestamptz NOT NULL,
    -- The same request sent twice is one score.
    request_id            uuid        NOT NULL CONSTRAINT measure_score_request_once UNIQUE,
    replaces              uuid REFERENCES measure_score CONSTRAINT measure_score_replaced_once UNIQUE,
    reason                text,
    CHECK (not_scored IS NULL OR total IS NULL),
    CHECK ((replaces IS NULL) = (reason IS NULL))
);
CREATE INDEX measure_score_episode ON measure_score (episode_id, instrument_id, taken_on);
CREATE INDEX measure_score_patient ON measure_score (patient_id, taken_on);

-- Parts of a score: subscales, or activities under the patient's own name for them.
CREATE TABLE measure_scale_score (
    score_id uuid          NOT NULL REFERENCES measure_score,
    position integer       NOT NULL,
    scale    text          NOT NULL,
    label    text,
    score    numeric(7, 2) NOT NULL,
    PRIMARY KEY (score_id, position)
);

-- How likely a long course is, as the practitioner judged. The last one counts; the first is no change.
CREATE TABLE measure_treatment_profile (
    episode_id    uuid        NOT NULL REFERENCES episode_of_care,
    number        integer     NOT NULL,
    profile       text        NOT NULL CHECK (profile IN ('LOW', 'MODERATE', 'HIGH')),
    reason        text,
    -- What the rules made of a score at that time; shown beside the judgement, never in its place.
    suggested     text CHECK (suggested IN ('LOW', 'MODERATE', 'HIGH')),
    score_id      uuid REFERENCES measure_score,
    rule_version  text,
    chosen_by     uuid        NOT NULL REFERENCES app_user,
    chosen_by_name text       NOT NULL,
    chosen_at     timestamptz NOT NULL,
    CONSTRAINT measure_treatment_profile_once PRIMARY KEY (episode_id, number),
    CHECK ((suggested IS NULL) = (score_id IS NULL) AND (suggested IS NULL) = (rule_version IS NULL))
);

-- Why somebody was not measured when it was due.
CREATE TABLE measure_skipped (
    episode_id      uuid        NOT NULL REFERENCES episode_of_care,
    instrument_id   text        NOT NULL,
    due_on          date        NOT NULL,
    moment          text        NOT NULL CHECK (moment IN ('START', 'SIX_WEEKS', 'PROFILE_CHANGE', 'END')),
    reason          text        NOT NULL,
    skipped_by      uuid        NOT NULL REFERENCES app_user,
    skipped_by_name text        NOT NULL,
    skipped_at      timestamptz NOT NULL
);
CREATE INDEX measure_skipped_episode ON measure_skipped (episode_id, instrument_id);

REVOKE UPDATE, DELETE, TRUNCATE ON measure_score, measure_scale_score, measure_treatment_profile, measure_skipped FROM "${app_role}";
REVOKE DELETE, TRUNCATE ON measure_instrument_version FROM "${app_role}";
