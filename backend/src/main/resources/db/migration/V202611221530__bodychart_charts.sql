-- What a patient marked on a person seen from the front and from behind, on one day.
CREATE TABLE body_chart (
    id           uuid PRIMARY KEY,
    version      bigint      NOT NULL,
    patient_id   uuid        NOT NULL REFERENCES patient,
    -- The intake that it is part of and is concluded with; null: drawn on its own.
    intake_id    uuid REFERENCES intake,
    drawn_by     uuid        NOT NULL REFERENCES app_user,
    drawn_at     timestamptz NOT NULL,
    status       text        NOT NULL CHECK (status IN ('DRAFT', 'CONCLUDED')),
    concluded_at timestamptz,
    -- Regions and drawn lines with how they feel; points are parts of a picture, not pixels.
    marks        text        NOT NULL CHECK (marks IS JSON OBJECT WITH UNIQUE KEYS),
    note         text,
    CONSTRAINT body_chart_intake_unique UNIQUE (intake_id),
    CONSTRAINT body_chart_concluded_at CHECK ((status = 'CONCLUDED') = (concluded_at IS NOT NULL)),
    CONSTRAINT body_chart_not_huge CHECK (length(marks) <= 400000)
);
CREATE INDEX body_chart_patient ON body_chart (patient_id, drawn_at DESC, id DESC);
CREATE INDEX body_chart_drawn_by ON body_chart (drawn_by);
-- Two clicks on "new chart" are one chart.
CREATE UNIQUE INDEX body_chart_one_draft ON body_chart (patient_id) WHERE status = 'DRAFT' AND intake_id IS NULL;

-- When somebody's drawing was last put in the access log: one entry per session, not per line.
CREATE TABLE body_chart_editing (
    chart_id  uuid        NOT NULL REFERENCES body_chart ON DELETE CASCADE,
    user_id   uuid        NOT NULL REFERENCES app_user,
    logged_at timestamptz NOT NULL,
    PRIMARY KEY (chart_id, user_id)
);

-- What intakes marked before there were charts: the regions, as pain that nobody described further.
INSERT INTO body_chart (id, version, patient_id, intake_id, drawn_by, drawn_at, status, concluded_at, marks)
SELECT uuidv7(), 0, i.patient_id, i.id, i.practitioner_id, i.started_at, i.status,
       CASE WHEN i.status = 'CONCLUDED' THEN coalesce(c.concluded_at, i.started_at) END,
       jsonb_build_object('marks', (
           SELECT jsonb_agg(jsonb_build_object('region', region, 'feeling', 'pain') ORDER BY place)
           FROM unnest(i.body_regions) WITH ORDINALITY AS marked (region, place)))::text
FROM intake i LEFT JOIN intake_conclusion c ON c.intake_id = i.id
WHERE cardinality(i.body_regions) > 0;
