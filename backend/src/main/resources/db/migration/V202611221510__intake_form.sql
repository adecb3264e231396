-- Which questions are asked, in which version, and the answers to those that are that form's own, by linkId.
-- What was asked before there was a choice is the form for the low back, in its first version.
ALTER TABLE intake
    ADD COLUMN form text NOT NULL DEFAULT 'LOW_BACK'
        CHECK (form IN ('LOW_BACK', 'NECK', 'SHOULDER', 'HIP', 'KNEE', 'ANKLE', 'GENERAL')),
    ADD COLUMN form_version text NOT NULL DEFAULT '1.0',
    ADD COLUMN region_answers text NOT NULL DEFAULT '{}' CHECK (region_answers IS JSON OBJECT WITH UNIQUE KEYS);
ALTER TABLE intake
    ALTER COLUMN form DROP DEFAULT,
    ALTER COLUMN form_version DROP DEFAULT,
    ALTER COLUMN region_answers DROP DEFAULT;
