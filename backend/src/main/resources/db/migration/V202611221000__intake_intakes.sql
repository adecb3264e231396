CREATE TABLE intake (
    id                   uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    patient_id           uuid        NOT NULL REFERENCES patient,
    practitioner_id      uuid        NOT NULL REFERENCES app_user,
    started_at           timestamptz NOT NULL,
    status               text        NOT NULL CHECK (status IN ('DRAFT', 'CONCLUDED')),
    alarm_open           boolean     NOT NULL,
    access               text        NOT NULL CHECK (access IN ('DIRECT', 'REFERRAL')),
    referrer             text,
    referrer_agb         text,
    referral_date        date,
    referral_reason      text,
    referral_treatments  integer CHECK (referral_treatments BETWEEN 1 AND 999),
    consent_to_inform_gp boolean,
    complaint            text,
    request_for_help     text,
    history              text,
    earlier_episodes     text,
    beliefs              text,
    worries              text,
    expectations         text,
    medicines_free       text,
    body_regions         text[]      NOT NULL,
    nprs_now             integer CHECK (nprs_now BETWEEN 0 AND 10),
    nprs_worst           integer CHECK (nprs_worst BETWEEN 0 AND 10),
    nprs_average         integer CHECK (nprs_average BETWEEN 0 AND 10),
    activity_names       text[]      NOT NULL,
    activity_scores      integer[]   NOT NULL,
    -- By field id of the rule catalogue; a field that is absent was not asked.
    answers              text        NOT NULL CHECK (answers IS JSON OBJECT WITH UNIQUE KEYS),
    CONSTRAINT intake_draft_has_no_alarm CHECK (NOT alarm_open OR status = 'CONCLUDED'),
    CONSTRAINT intake_activities_are_scored CHECK (
        cardinality(activity_names) = cardinality(activity_scores) AND cardinality(activity_names) <= 3)
);
CREATE INDEX intake_patient ON intake (patient_id, started_at);
CREATE INDEX intake_practitioner_status ON intake (practitioner_id, status);
CREATE INDEX intake_open_alarm ON intake (patient_id) WHERE alarm_open;

-- What was concluded, and beside it what the rules had suggested.
CREATE TABLE intake_conclusion (
    intake_id            uuid PRIMARY KEY REFERENCES intake,
    version              bigint      NOT NULL,
    screening            text        NOT NULL CHECK (screening IN ('PLUIS', 'PLUIS_MET_TERUGKOPPELING', 'NIET_PLUIS')),
    urgency              text        NOT NULL CHECK (urgency IN
        ('NONE', 'GP_IF_PERSISTS', 'GP_ROUTINE', 'GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW')),
    classification       text        NOT NULL CHECK (classification IN ('ASPECIFIC', 'RADICULAR', 'UNDETERMINED', 'SPECIFIC')),
    phase                text        NOT NULL CHECK (phase IN ('ACUTE', 'SUBACUTE', 'CHRONIC')),
    reason               text,
    advice_given         text,
    further_examination  boolean,
    consent_to_inform_gp boolean,
    concluded_by         uuid        NOT NULL REFERENCES app_user,
    concluded_at         timestamptz NOT NULL,
    rule_set_version     text        NOT NULL,
    suggested_urgency    text        NOT NULL CHECK (suggested_urgency IN
        ('NONE', 'GP_IF_PERSISTS', 'GP_ROUTINE', 'GP_SOON', 'SAME_DAY', 'EMERGENCY_NOW')),
    suggestion           text        NOT NULL CHECK (suggestion IS JSON OBJECT WITH UNIQUE KEYS)
);
CREATE INDEX intake_conclusion_concluded_by ON intake_conclusion (concluded_by);

-- Who was told what. An entry stands for good; a mistake is corrected by another entry.
CREATE TABLE intake_informed (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    intake_id   uuid        NOT NULL REFERENCES intake,
    who         text        NOT NULL,
    how         text        NOT NULL,
    at          timestamptz NOT NULL,
    what        text,
    recorded_by uuid        NOT NULL REFERENCES app_user,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX intake_informed_intake ON intake_informed (intake_id);

-- What came of an alarm; with its row the alarm is closed.
CREATE TABLE intake_alarm_answer (
    intake_id   uuid PRIMARY KEY REFERENCES intake,
    answer      text        NOT NULL,
    given_by    text        NOT NULL,
    at          timestamptz NOT NULL,
    recorded_by uuid        NOT NULL REFERENCES app_user,
    recorded_at timestamptz NOT NULL
);

-- When somebody's editing was last put in the access log: one entry per editing session, not per save.
CREATE TABLE intake_editing (
    intake_id uuid        NOT NULL REFERENCES intake,
    user_id   uuid        NOT NULL REFERENCES app_user,
    logged_at timestamptz NOT NULL,
    PRIMARY KEY (intake_id, user_id)
);

-- What was concluded, told and answered is never changed or taken away, not even by the application.
REVOKE UPDATE, DELETE, TRUNCATE ON intake_conclusion, intake_informed, intake_alarm_answer FROM "${app_role}";
