-- The days that were shown when somebody decided on new symptoms. A day that is keyed in later, whatever its date, is still to be decided on.
CREATE TABLE care_plan_symptom_decided (
    decision_id uuid NOT NULL REFERENCES care_plan_progression_decision,
    day         date NOT NULL,
    PRIMARY KEY (decision_id, day)
);
INSERT INTO care_plan_symptom_decided (decision_id, day)
SELECT p.id, d.day
FROM care_plan_progression_decision p
    JOIN care_plan_diary_day d ON d.care_plan_id = p.care_plan_id AND d.new_symptom AND d.day <= p.last_day
WHERE p.prescription_id IS NULL;
CREATE INDEX care_plan_diary_day_symptom ON care_plan_diary_day (care_plan_id, day) WHERE new_symptom;
