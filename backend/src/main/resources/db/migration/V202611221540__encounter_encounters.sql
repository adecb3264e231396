-- A contact with a patient, and its note. Appointments of a group have one row per patient, so one note per appointment is one
-- per patient. Content columns of a signed note never change: a later version is an amendment.
CREATE TABLE encounter (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    patient_id        uuid        NOT NULL REFERENCES patient,
    episode_id        uuid        NOT NULL REFERENCES episode_of_care,
    appointment_id    uuid REFERENCES appointment,
    practitioner_id   uuid        NOT NULL REFERENCES app_user,
    -- Whose patient it is, when another one treats.
    treats_for_id     uuid REFERENCES app_user CHECK (treats_for_id <> practitioner_id),
    status            text        NOT NULL CHECK (status IN ('DRAFT', 'SIGNED', 'ENTERED_IN_ERROR')),
    kind              text        NOT NULL CHECK (kind IN ('INTAKE', 'TREATMENT', 'EVALUATION', 'HOME_VISIT', 'VIDEO', 'TELEPHONE')),
    day               date        NOT NULL,
    time_in           time,
    time_out          time,
    subjective        text,
    objective         text,
    assessment        text,
    plan_text         text,
    pain              integer CHECK (pain BETWEEN 0 AND 10),
    new_symptoms      boolean,
    adjustment        text,
    adjustment_reason text,
    started_on        date        NOT NULL,
    started_at        timestamptz NOT NULL,
    -- With the last amendment: what lists and counts go by.
    effective_day     date        NOT NULL,
    effective_kind    text        NOT NULL,
    amendments        integer     NOT NULL CHECK (amendments >= 0),
    signed_at         timestamptz,
    signed_by         uuid REFERENCES app_user,
    signed_by_name    text,
    error_at          timestamptz,
    error_by          uuid REFERENCES app_user,
    error_by_name     text,
    error_reason      text,
    words             tsvector GENERATED ALWAYS AS (to_tsvector('simple',
        coalesce(subjective, '') || ' ' || coalesce(objective, '') || ' ' || coalesce(assessment, '') || ' '
        || coalesce(plan_text, '') || ' ' || coalesce(adjustment, '') || ' ' || coalesce(adjustment_reason, ''))) STORED,
    CONSTRAINT encounter_signed CHECK (status = 'DRAFT' OR (signed_at IS NOT NULL AND signed_by IS NOT NULL
        AND signed_by_name IS NOT NULL AND subjective IS NOT NULL AND plan_text IS NOT NULL)),
    CONSTRAINT encounter_error CHECK ((status = 'ENTERED_IN_ERROR') = (error_reason IS NOT NULL))
);
CREATE INDEX encounter_patient ON encounter (patient_id, effective_day DESC, id DESC);
CREATE INDEX encounter_episode ON encounter (episode_id, status);
CREATE INDEX encounter_unsigned ON encounter (practitioner_id, effective_day, id) WHERE status = 'DRAFT';
CREATE INDEX encounter_signed_day ON encounter (effective_day, id) WHERE status = 'SIGNED';
CREATE INDEX encounter_words ON encounter USING gin (words);
-- However often and by however many it is begun: one note.
CREATE UNIQUE INDEX encounter_appointment_once ON encounter (appointment_id)
    WHERE appointment_id IS NOT NULL AND status <> 'ENTERED_IN_ERROR';
CREATE UNIQUE INDEX encounter_draft_once ON encounter (episode_id, practitioner_id, started_on)
    WHERE appointment_id IS NULL AND status = 'DRAFT';

CREATE TABLE encounter_exercise (
    encounter_id    uuid    NOT NULL REFERENCES encounter,
    position        integer NOT NULL,
    prescription_id uuid,
    name            text    NOT NULL,
    done            text,
    managed         boolean,
    PRIMARY KEY (encounter_id, position)
);

-- Later versions of a signed note, from 1. Only ever added to.
CREATE TABLE encounter_amendment (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    encounter_id      uuid        NOT NULL REFERENCES encounter,
    number            integer     NOT NULL CHECK (number >= 1),
    kind              text        NOT NULL CHECK (kind IN ('INTAKE', 'TREATMENT', 'EVALUATION', 'HOME_VISIT', 'VIDEO', 'TELEPHONE')),
    day               date        NOT NULL,
    time_in           time,
    time_out          time,
    subjective        text        NOT NULL,
    objective         text,
    assessment        text,
    plan_text         text        NOT NULL,
    pain              integer CHECK (pain BETWEEN 0 AND 10),
    new_symptoms      boolean,
    adjustment        text,
    adjustment_reason text,
    reason            text        NOT NULL,
    amended_by        uuid        NOT NULL REFERENCES app_user,
    amended_by_name   text        NOT NULL,
    amended_at        timestamptz NOT NULL,
    words             tsvector GENERATED ALWAYS AS (to_tsvector('simple',
        coalesce(subjective, '') || ' ' || coalesce(objective, '') || ' ' || coalesce(assessment, '') || ' '
        || coalesce(plan_text, '') || ' ' || coalesce(adjustment, '') || ' ' || coalesce(adjustment_reason, ''))) STORED,
    CONSTRAINT encounter_amendment_number UNIQUE (encounter_id, number)
);
CREATE INDEX encounter_amendment_words ON encounter_amendment USING gin (words);

CREATE TABLE encounter_amendment_exercise (
    amendment_id    uuid    NOT NULL REFERENCES encounter_amendment,
    position        integer NOT NULL,
    prescription_id uuid,
    name            text    NOT NULL,
    done            text,
    managed         boolean,
    PRIMARY KEY (amendment_id, position)
);
REVOKE UPDATE, DELETE, TRUNCATE ON encounter_amendment, encounter_amendment_exercise FROM "${app_role}";

-- What was signed stays as it was, whoever asks.
CREATE FUNCTION keep_signed_encounter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.status <> 'DRAFT' THEN
            RAISE EXCEPTION 'A signed encounter is never changed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN OLD;
    END IF;
    IF OLD.status = 'DRAFT' THEN
        RETURN NEW;
    END IF;
    IF NEW.status = 'DRAFT'
        OR (OLD.patient_id, OLD.episode_id, OLD.appointment_id, OLD.practitioner_id, OLD.treats_for_id, OLD.kind, OLD.day,
            OLD.time_in, OLD.time_out, OLD.subjective, OLD.objective, OLD.assessment, OLD.plan_text, OLD.pain,
            OLD.new_symptoms, OLD.adjustment, OLD.adjustment_reason, OLD.signed_at, OLD.signed_by, OLD.signed_by_name)
            IS DISTINCT FROM
           (NEW.patient_id, NEW.episode_id, NEW.appointment_id, NEW.practitioner_id, NEW.treats_for_id, NEW.kind, NEW.day,
            NEW.time_in, NEW.time_out, NEW.subjective, NEW.objective, NEW.assessment, NEW.plan_text, NEW.pain,
            NEW.new_symptoms, NEW.adjustment, NEW.adjustment_reason, NEW.signed_at, NEW.signed_by, NEW.signed_by_name) THEN
        RAISE EXCEPTION 'A signed encounter is never changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER encounter_stays BEFORE UPDATE OR DELETE ON encounter
    FOR EACH ROW EXECUTE FUNCTION keep_signed_encounter();

CREATE FUNCTION keep_signed_encounter_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    written uuid;
BEGIN
    IF TG_OP = 'INSERT' THEN
        written := NEW.encounter_id;
    ELSE
        written := OLD.encounter_id;
    END IF;
    IF EXISTS (SELECT 1 FROM encounter WHERE id = written AND status <> 'DRAFT') THEN
        RAISE EXCEPTION 'A signed encounter is never changed' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER encounter_exercise_stays BEFORE INSERT OR UPDATE OR DELETE ON encounter_exercise
    FOR EACH ROW EXECUTE FUNCTION keep_signed_encounter_exercise();

-- Who edited which draft when it was last logged: one log row per user and editing session.
CREATE TABLE encounter_editing (
    encounter_id uuid        NOT NULL REFERENCES encounter ON DELETE CASCADE,
    user_id      uuid        NOT NULL REFERENCES app_user,
    logged_at    timestamptz NOT NULL,
    PRIMARY KEY (encounter_id, user_id)
);

-- Pieces of text that are written often. owner_id null: the practice's.
CREATE TABLE note_snippet (
    id       uuid PRIMARY KEY,
    version  bigint NOT NULL,
    owner_id uuid REFERENCES app_user,
    shortcut text   NOT NULL,
    text     text   NOT NULL,
    CONSTRAINT note_snippet_once UNIQUE NULLS NOT DISTINCT (owner_id, shortcut)
);
