-- A phase may be renamed; a move says by its id which one it was. Moves from before this, of a name that is no longer there, stay without.
ALTER TABLE care_plan_phase_move ADD COLUMN from_phase_id uuid, ADD COLUMN to_phase_id uuid;
UPDATE care_plan_phase_move m SET
    from_phase_id = (SELECT min(p.id::text)::uuid FROM care_plan_phase p
                     WHERE p.care_plan_id = m.care_plan_id AND p.name = m.from_name HAVING count(*) = 1),
    to_phase_id = (SELECT min(p.id::text)::uuid FROM care_plan_phase p
                   WHERE p.care_plan_id = m.care_plan_id AND p.name = m.to_name HAVING count(*) = 1);

-- How often an exercise was to be done before its dosage changed, for weeks that are keyed in after it.
ALTER TABLE care_plan_change ADD COLUMN times_before integer CHECK (times_before BETWEEN 1 AND 24);
