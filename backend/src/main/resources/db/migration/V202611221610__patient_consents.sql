-- So that what hangs on an episode can be known to be of its patient.
ALTER TABLE episode_of_care ADD CONSTRAINT episode_of_care_of_patient UNIQUE (id, patient_id);

-- What a patient said when asked for consent: yes or no. A row stands for good; a withdrawal is noted beside it.
CREATE TABLE consent (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    patient_id        uuid        NOT NULL REFERENCES patient,
    episode_id        uuid,
    -- The record in which it was said, for example an intake.
    origin_id         uuid,
    scope             text        NOT NULL CHECK (scope IN ('TREATMENT_PLAN', 'RESERVED_OR_SPECIAL_ACT',
        'SHARE_WITH_GP', 'SHARE_WITH_REFERRER', 'USE_OF_PHOTO', 'CONTACT_BY_EMAIL')),
    given             boolean     NOT NULL,
    said_on           date        NOT NULL,
    way               text        NOT NULL CHECK (way IN ('SPOKEN', 'WRITTEN')),
    note              text,
    recorded_by       uuid        NOT NULL REFERENCES app_user,
    recorded_by_name  text        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    withdrawn_on      date,
    withdrawn_way     text CHECK (withdrawn_way IN ('SPOKEN', 'WRITTEN')),
    withdrawn_note    text,
    withdrawn_by      uuid REFERENCES app_user,
    withdrawn_by_name text,
    withdrawn_at      timestamptz,
    CONSTRAINT consent_episode_of_patient FOREIGN KEY (episode_id, patient_id)
        REFERENCES episode_of_care (id, patient_id),
    CONSTRAINT consent_withdrawn CHECK (
        (withdrawn_on IS NULL) = (withdrawn_way IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_on IS NULL) = (withdrawn_by_name IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_at IS NULL)),
    CONSTRAINT consent_withdrawn_after_given CHECK (withdrawn_on IS NULL OR (given AND withdrawn_on >= said_on))
);
CREATE INDEX consent_patient ON consent (patient_id, said_on);

REVOKE UPDATE, DELETE, TRUNCATE ON consent FROM "${app_role}";
GRANT UPDATE (version, withdrawn_on, withdrawn_way, withdrawn_note, withdrawn_by, withdrawn_by_name, withdrawn_at)
    ON consent TO "${app_role}";

-- What concluded intakes say so far.
INSERT INTO consent (id, version, patient_id, origin_id, scope, given, said_on, way, recorded_by, recorded_by_name,
                     recorded_at)
SELECT gen_random_uuid(), 0, i.patient_id, i.id, 'SHARE_WITH_GP', coalesce(c.consent_to_inform_gp, i.consent_to_inform_gp),
       (c.concluded_at AT TIME ZONE 'Europe/Amsterdam')::date, 'SPOKEN', c.concluded_by, u.display_name, c.concluded_at
FROM intake i JOIN intake_conclusion c ON c.intake_id = i.id JOIN app_user u ON u.id = c.concluded_by
WHERE coalesce(c.consent_to_inform_gp, i.consent_to_inform_gp) IS NOT NULL;
