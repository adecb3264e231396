#!/bin/bash
# Run once by the database's image, on an empty volume: the role that owns the tables, and the one the application works
# with. The same rights as in the embedded database.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
    --set=owner_password="$WERVEL_DATABASE_OWNER_PASSWORD" --set=app_password="$WERVEL_DATABASE_APP_PASSWORD" <<'SQL'
CREATE ROLE wervel_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'owner_password';
CREATE ROLE wervel_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';
ALTER DATABASE wervel OWNER TO wervel_owner;
REVOKE ALL ON DATABASE wervel FROM PUBLIC;
REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE wervel TO wervel_app;
\connect wervel
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO wervel_app;
SQL
