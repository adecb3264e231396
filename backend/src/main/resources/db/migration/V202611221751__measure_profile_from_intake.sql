-- STarT Back that was noted at the intake suggests a profile too; then there is no score of its own.
ALTER TABLE measure_treatment_profile
    DROP CONSTRAINT measure_treatment_profile_check,
    ADD CONSTRAINT measure_treatment_profile_suggested CHECK (
        (suggested IS NULL) = (rule_version IS NULL) AND (score_id IS NULL OR suggested IS NOT NULL));
