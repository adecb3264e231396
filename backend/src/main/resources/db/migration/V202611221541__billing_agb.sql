-- The personal AGB code of whoever treats: a bill names it beside the practice's.
CREATE TABLE practitioner_agb (
    user_id uuid PRIMARY KEY REFERENCES app_user,
    agb     text NOT NULL CHECK (agb ~ '^[0-9]{8}$')
);

-- The timeline asks for a patient's signed notes by the moment of signing.
CREATE INDEX encounter_patient_signed ON encounter (patient_id, signed_at DESC, id DESC) WHERE signed_at IS NOT NULL;
