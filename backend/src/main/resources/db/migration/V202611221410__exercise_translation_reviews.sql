-- Who approved the translation of one text unit (the fixed words, an exercise, something to read). It holds for exactly the text
-- of which text_hash is made, Dutch and translation together: when a release changes either, nobody has approved it.
CREATE TABLE translation_approval (
    id                     uuid        PRIMARY KEY,
    language               text        NOT NULL,
    unit                   text        NOT NULL,
    text_hash              text        NOT NULL,
    reviewer_name          text        NOT NULL,
    reviewer_qualification text        NOT NULL,
    entered_by             uuid        NOT NULL REFERENCES app_user,
    entered_by_name        text        NOT NULL,
    entered_at             timestamptz NOT NULL,
    withdrawn_by           uuid        REFERENCES app_user,
    withdrawn_by_name      text,
    withdrawn_at           timestamptz,
    CONSTRAINT translation_approval_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX translation_approval_once ON translation_approval (language, unit, text_hash) WHERE withdrawn_at IS NULL;

-- What a reviewer found in a translation, for whoever maintains the language files.
CREATE TABLE translation_remark (
    id              uuid        PRIMARY KEY,
    language        text        NOT NULL,
    unit            text        NOT NULL,
    remark          text        NOT NULL,
    entered_by      uuid        NOT NULL REFERENCES app_user,
    entered_by_name text        NOT NULL,
    entered_at      timestamptz NOT NULL,
    settled_at      timestamptz
);
CREATE INDEX translation_remark_open ON translation_remark (language, unit) WHERE settled_at IS NULL;
