-- A complete response is part of the record: a correction is another row, and only a draft is thrown away.
CREATE FUNCTION keep_complete_response() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'COMPLETE' THEN
        RAISE EXCEPTION 'A complete response is never changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER questionnaire_response_stays BEFORE UPDATE OR DELETE ON questionnaire_response
    FOR EACH ROW EXECUTE FUNCTION keep_complete_response();
