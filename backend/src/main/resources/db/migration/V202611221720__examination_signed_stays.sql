-- What was signed or concluded stays as it was, whoever asks.
CREATE FUNCTION keep_what_was_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE' OR NEW IS DISTINCT FROM OLD) THEN
        RAISE EXCEPTION 'What was signed is never changed: %', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER examination_stays BEFORE UPDATE OR DELETE ON examination
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_closed();
CREATE TRIGGER physio_diagnosis_stays BEFORE UPDATE OR DELETE ON physio_diagnosis
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_closed();
CREATE TRIGGER body_chart_stays BEFORE UPDATE OR DELETE ON body_chart
    FOR EACH ROW EXECUTE FUNCTION keep_what_was_closed();
