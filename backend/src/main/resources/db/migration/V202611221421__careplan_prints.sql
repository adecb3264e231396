-- What a patient was handed: one row for each printed version of a plan that had started.
-- prescriptions: JSON text with the names of the REST interface, as it was then.
CREATE TABLE care_plan_print (
    care_plan_id    uuid        NOT NULL REFERENCES care_plan,
    print_version   integer     NOT NULL CHECK (print_version >= 1),
    printed_at      timestamptz NOT NULL,
    printed_by      uuid        NOT NULL REFERENCES app_user,
    printed_by_name text        NOT NULL,
    prescriptions   text        NOT NULL,
    PRIMARY KEY (care_plan_id, print_version)
);
