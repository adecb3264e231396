-- A group that came to be when its first patient was booked goes again with its last one. Of those that exist nobody knows
-- whether somebody planned them: they stay.
ALTER TABLE appointment ADD goes_when_empty boolean NOT NULL DEFAULT false
    CONSTRAINT appointment_goes_when_empty CHECK (patient_id IS NULL OR NOT goes_when_empty);
