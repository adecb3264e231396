-- tempo: seconds of lowering, holding and lifting, '2-1-2'; rest_seconds: a range, '30-60'.
ALTER TABLE care_plan_prescription
    ADD COLUMN tempo        text,
    ADD COLUMN rest_seconds text,
    ADD COLUMN pain_limit   integer CHECK (pain_limit BETWEEN 0 AND 10),
    ADD COLUMN from_date    date,
    ADD COLUMN until_date   date,
    ADD CONSTRAINT care_plan_prescription_period CHECK (until_date >= from_date);
