-- Whether it was a doctor who was told: only then a doctor knows of an alarm. Null: from before this was asked.
ALTER TABLE intake_informed ADD party text CHECK (party IN ('DOCTOR', 'PATIENT', 'OTHER'));
