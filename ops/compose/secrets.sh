#!/usr/bin/env bash
# Makes the folder `secrets` beside compose.yaml, once: passwords, the connection strings that hold them, and certificates by which the hub knows
# its database server.
#   bash ops/compose/secrets.sh [FOLDER]
# The folder is its owner's alone. The files in it may be read by whoever gets there: the users in the containers are others than on this machine.
set -euo pipefail
folder=${1:-$(dirname "$0")/../../secrets}
if [ -e "$folder" ]; then
    echo "$folder is there already: nothing was changed." >&2
    exit 1
fi
umask 077
mkdir -p "$folder"
cd "$folder"

# 32 letters and figures, of which each kind that SQL Server asks for is there.
password() { printf 'Aa1-%s' "$(openssl rand -hex 16)"; }

for server in postgresql sqlserver; do
    password > "$server-password"
    password > "$server-admin"
done
printf 'Host=postgresql;Database=thads;Username=thads;Password=%s;SSL Mode=VerifyFull;Root Certificate=/run/secrets/ca.crt' \
    "$(cat postgresql-password)" > postgresql-connection
printf 'Server=sqlserver;Database=thads;User Id=thads;Password=%s;Encrypt=Mandatory;ServerCertificate=/run/secrets/sqlserver.crt' \
    "$(cat sqlserver-password)" > sqlserver-connection

# A root of their own, which signs the two servers' certificates and is thrown away.
openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=thads databases" -keyout ca.key -out ca.crt 2> openssl.log
for server in postgresql sqlserver; do
    openssl req -newkey rsa:3072 -nodes -subj "/CN=$server" -keyout "$server.key" -out "$server.csr" 2>> openssl.log
    printf 'subjectAltName=DNS:%s,DNS:localhost\n' "$server" > "$server.ext"
    openssl x509 -req -in "$server.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -extfile "$server.ext" -out "$server.crt" 2>> openssl.log
    rm "$server.csr" "$server.ext"
done
rm -f ca.key ca.srl openssl.log
chmod 444 -- *
echo "$PWD: $(ls | wc -l) files. The servers' certificates end in ten years."
