#!/bin/sh
# Makes the secrets that docker/compose.yaml hands to its services, each in a file of docker/secrets/. A secret that is
# there already stays, so running it again changes nothing.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets

# Hexadecimal, so that it may stand in an address without being escaped.
random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# keep NAME VALUE
keep() {
  [ -s "$1" ] || printf '%s' "$2" > "$1"
  # Compose mounts the file as it is, and the users inside the containers are not the one who ran this. The folder,
  # which only its owner may enter, is what keeps it from everybody else on this machine.
  chmod 0644 "$1"
}

keep postgres-password "$(random)"
keep owner-password "$(random)"
keep runtime-password "$(random)"
keep sign-in-password "$(random)"
keep redis-password "$(random)"
keep metrics-token "$(random)"
# What notes and records of sessions are encrypted with. Whoever restores a backup of the database needs it too.
keep master-keys "1:$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')"

keep database-url "postgres://waymark_owner:$(cat owner-password)@postgres:5432/waymark"
keep database-runtime-url "postgres://waymark_runtime:$(cat runtime-password)@postgres:5432/waymark"
keep database-sign-in-url "postgres://waymark_sign_in:$(cat sign-in-password)@postgres:5432/waymark"
keep redis-url "redis://:$(cat redis-password)@redis:6379"
# The mail catcher of compose.yaml. Write the address of your own server here: smtps://user:password@mail.example.org
keep smtp-url "smtp://mail:1025"

chmod 0700 .
echo "The secrets are in $(pwd). Keep a copy of them somewhere safe."
