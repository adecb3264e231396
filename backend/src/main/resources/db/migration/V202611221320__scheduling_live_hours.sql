-- Open windows are told of changed opening hours and of the waiting list too, on the channel of the appointments,
-- once a transaction and without saying what: whoever is concerned reads anew.
CREATE FUNCTION tell_agenda_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('wervel_agenda', TG_ARGV[0]);
    RETURN NULL;
END $$;
CREATE TRIGGER working_hours_change AFTER INSERT OR UPDATE OR DELETE ON working_hours
    FOR EACH STATEMENT EXECUTE FUNCTION tell_agenda_kind('hours');
CREATE TRIGGER absence_change AFTER INSERT OR UPDATE OR DELETE ON absence
    FOR EACH STATEMENT EXECUTE FUNCTION tell_agenda_kind('hours');
CREATE TRIGGER closure_change AFTER INSERT OR UPDATE OR DELETE ON closure
    FOR EACH STATEMENT EXECUTE FUNCTION tell_agenda_kind('hours');
CREATE TRIGGER agenda_settings_change AFTER INSERT OR UPDATE OR DELETE ON agenda_settings
    FOR EACH STATEMENT EXECUTE FUNCTION tell_agenda_kind('hours');
CREATE TRIGGER waiting_list_entry_change AFTER INSERT OR UPDATE OR DELETE ON waiting_list_entry
    FOR EACH STATEMENT EXECUTE FUNCTION tell_agenda_kind('waiting-list');
