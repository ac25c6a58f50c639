#!/bin/bash
# Run by the PostgreSQL image on the first start, before anybody can connect: the two logins and the database that
# docs/running.md describes.
set -euo pipefail

# Passwords go in by \getenv, as arguments of no command.
psql --no-psqlrc --username "${POSTGRES_USER:-postgres}" --dbname postgres --set ON_ERROR_STOP=1 <<'SQL'
\getenv owner_password MERIDIAN_OWNER_PASSWORD
\getenv app_password MERIDIAN_APP_PASSWORD
create role meridian_owner login password :'owner_password' createrole;
create role meridian_app login password :'app_password';
grant meridian_app to meridian_owner;
create database meridian owner meridian_owner;
SQL
