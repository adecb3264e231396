-- The picture at the top of the practice's paper; no row: Wervel's own mark.
CREATE TABLE practice_logo (
    id         smallint    PRIMARY KEY CONSTRAINT practice_logo_is_one CHECK (id = 1),
    media_type text        NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    content    bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
    changed_at timestamptz NOT NULL
);
