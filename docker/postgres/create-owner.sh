#!/bin/sh
# Run once by the postgres image, on an empty volume: the role that owns and migrates Waymark's database. It may create
# the roles that the application connects as, and is no superuser, so nothing here only works on a server of our own.
set -eu

psql --set ON_ERROR_STOP=1 --set owner_password="$(cat /run/secrets/owner-password)" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE waymark_owner LOGIN CREATEROLE NOSUPERUSER PASSWORD :'owner_password';
CREATE DATABASE waymark OWNER waymark_owner;
SQL
