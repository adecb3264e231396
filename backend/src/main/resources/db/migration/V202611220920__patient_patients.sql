-- Names as they are searched: small letters, no accents. unaccent() is only STABLE, because its dictionary
-- could be changed; ours is the one that PostgreSQL ships, so that an index may rely on it.
CREATE FUNCTION search_form(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

-- Digits only, the Dutch trunk prefix for +31 and 0031: as people remember a number.
CREATE FUNCTION phone_form(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT regexp_replace(regexp_replace(coalesce($1, ''), '[^0-9+]', '', 'g'), '^(\+31|0031)(\(0\))?0?', '0') $$;

CREATE SEQUENCE patient_number START 1001;

CREATE TABLE patient (
    id                       uuid PRIMARY KEY,
    version                  bigint NOT NULL,
    number                   bigint NOT NULL CONSTRAINT patient_number_unique UNIQUE,
    family_name              text   NOT NULL,
    family_name_prefix       text,
    given_name               text,
    initials                 text,
    birth_date               date   NOT NULL,
    sex                      text CHECK (sex IN ('F', 'M', 'X')),
    pronoun                  text,
    phone                    text,
    second_phone             text,
    email                    text,
    language                 text   NOT NULL,
    street                   text,
    house_number             text,
    postal_code              text,
    city                     text,
    country                  text,
    postal_address           text,
    gp                       text,
    insurer                  text,
    insurance_number         text,
    bsn                      text CONSTRAINT patient_bsn_unique UNIQUE,
    emergency_contact_name   text,
    emergency_contact_relation text,
    emergency_contact_phone  text,
    organisational_alert     text,
    search_name              text GENERATED ALWAYS AS (' ' || search_form(
        coalesce(family_name_prefix || ' ', '') || family_name || ' ' || coalesce(given_name, '') || ' ' || coalesce(initials, ''))) STORED,
    search_phone             text GENERATED ALWAYS AS (phone_form(phone) || ' ' || phone_form(second_phone)) STORED,
    CONSTRAINT patient_can_be_reached CHECK (phone IS NOT NULL OR email IS NOT NULL)
);
CREATE INDEX patient_search_name ON patient USING gin (search_name gin_trgm_ops);
CREATE INDEX patient_search_phone ON patient USING gin (search_phone gin_trgm_ops);
CREATE INDEX patient_birth_date ON patient (birth_date);
CREATE INDEX patient_family_name ON patient (family_name, given_name);

-- Clinical alerts and precautions stand apart: reception's queries never touch this table.
CREATE TABLE clinical_profile (
    patient_id     uuid PRIMARY KEY REFERENCES patient,
    version        bigint NOT NULL,
    clinical_alert text,
    precautions    text[] NOT NULL
);
