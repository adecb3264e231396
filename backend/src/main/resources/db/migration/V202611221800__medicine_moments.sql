-- When a line ended, for the timeline, and which line it took the place of.
ALTER TABLE patient_medicine ADD COLUMN ended_at timestamptz;
ALTER TABLE patient_medicine ADD COLUMN replaces uuid REFERENCES patient_medicine;
UPDATE patient_medicine
   SET ended_at = greatest(noted_at, ended_on::timestamp AT TIME ZONE 'Europe/Amsterdam')
 WHERE ended_on IS NOT NULL;
ALTER TABLE patient_medicine ADD CHECK ((ended_on IS NULL) = (ended_at IS NULL));

GRANT UPDATE (ended_at) ON patient_medicine TO "${app_role}";
