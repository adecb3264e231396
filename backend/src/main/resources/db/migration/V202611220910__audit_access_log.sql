-- Who saw, searched, changed or printed what of whom (NEN 7513). Names of fields, never their content.
CREATE TABLE access_log (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    action      char(1)     NOT NULL CHECK (action IN ('C', 'R', 'U', 'S', 'P', 'X')),
    user_id     uuid        NOT NULL,
    user_name   text        NOT NULL,
    role        text        NOT NULL,
    object_type text        NOT NULL,
    object_id   uuid,
    patients    uuid[]      NOT NULL,
    fields      text[]      NOT NULL
);
CREATE INDEX access_log_patients ON access_log USING gin (patients);
CREATE INDEX access_log_at ON access_log (at);

-- Append only, for the application as for everybody who has its password.
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM "${app_role}";
