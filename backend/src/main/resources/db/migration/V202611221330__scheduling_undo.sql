-- Which group somebody took part in (null: before this was kept), and whether it was the group that moved and not the participant,
-- who then has no step of his own to undo.
ALTER TABLE appointment_history
    ADD session_id uuid,
    ADD with_group boolean NOT NULL DEFAULT false;

-- The version of what was given up, once it was cancelled for the booking; null: nothing was. As long as nobody has touched it since,
-- undoing the booking brings it back.
ALTER TABLE waiting_list_entry ADD given_up_version bigint;
CREATE INDEX waiting_list_entry_booked_id ON waiting_list_entry (booked_id) WHERE booked_id IS NOT NULL;
