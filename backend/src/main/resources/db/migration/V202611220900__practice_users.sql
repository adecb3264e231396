-- The application's own role owns nothing and creates nothing; it may work with rows only.
GRANT USAGE ON SCHEMA public TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${app_role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${app_role}";

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TABLE practice (
    id                   smallint PRIMARY KEY CONSTRAINT practice_is_one CHECK (id = 1),
    version              bigint NOT NULL,
    name                 text   NOT NULL,
    address_line         text   NOT NULL,
    postal_code_and_city text   NOT NULL,
    phone                text   NOT NULL,
    email                text   NOT NULL,
    website              text   NOT NULL,
    out_of_hours         text   NOT NULL,
    demo                 boolean NOT NULL
);

CREATE TABLE app_user (
    id            uuid PRIMARY KEY,
    version       bigint  NOT NULL,
    username      text    NOT NULL CONSTRAINT app_user_username_unique UNIQUE,
    display_name  text    NOT NULL,
    role          text    NOT NULL CHECK (role IN ('PRACTITIONER', 'RECEPTION', 'ADMINISTRATOR')),
    password_hash text    NOT NULL,
    language      text    NOT NULL CHECK (language IN ('nl', 'en')),
    enabled       boolean NOT NULL
);

CREATE TABLE api_token (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    user_id    uuid        NOT NULL REFERENCES app_user,
    name       text        NOT NULL,
    sha256     bytea       NOT NULL CONSTRAINT api_token_sha256_unique UNIQUE,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX api_token_user ON api_token (user_id);
