#!/usr/bin/env bash
# Runs the tests of the previous version's store on this version's schema, on SQLite and, where it is installed, on PostgreSQL.
# The previous version is a commit: the first argument, else what tests/data/previous-version says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
version=${1:-$(cat tests/data/previous-version)}
# One test is about a store without any schema, which it does not get here.
filter=${FILTER:-(FullyQualifiedName~.Storage.|FullyQualifiedName~.Jobs.|FullyQualifiedName~.Conversations.)&FullyQualifiedName!~A_store_that_no_bot_has_used_yet}
work=$(mktemp -d)
previous=$work/previous
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | tail -1)

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

clean_up() {
    if [ -f "$work/postgres/postmaster.pid" ]; then as_postgres "$bin/pg_ctl" -D "$work/postgres" -m immediate -w stop; fi
    git worktree remove --force "$previous" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

migrate() {
    dotnet bot/CspSupportBot/bin/Release/net10.0/CspSupportBot.dll migrate "--Storage:Provider=$1" "--ConnectionStrings:Support=$2"
}

run_tests() {
    (cd "$previous" && dotnet test tests/CspSupportBot.Tests -c Release --no-build --filter "$filter")
}

git worktree add --detach "$previous" "$version"
dotnet build bot/CspSupportBot -c Release
(cd "$previous" && dotnet build tests/CspSupportBot.Tests -c Release)

migrate Sqlite "Data Source=$work/template.db"
TEST_STORE=Sqlite TEST_STORE_TEMPLATE=$work/template.db run_tests

if [ ! -x "$bin/initdb" ]; then
    echo 'Left out: PostgreSQL is not installed.'
    exit 0
fi
chmod 755 "$work"
mkdir "$work/postgres"
if [ "$(id -u)" -eq 0 ]; then chown postgres "$work/postgres"; fi
port=$((20000 + RANDOM % 10000))
as_postgres "$bin/initdb" -D "$work/postgres" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_postgres "$bin/pg_ctl" -D "$work/postgres" -l "$work/postgres/log" -w start \
    -o "-p $port -k $work/postgres -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300" >/dev/null
template=support_template
"$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres "$template"

server="Host=127.0.0.1;Port=$port;Username=postgres"
# A pooled connection would keep the database from being copied, but it ends with the process.
migrate Postgres "$server;Database=$template"
TEST_POSTGRES="$server;Database=postgres" TEST_STORE=Postgres TEST_STORE_TEMPLATE=$template run_tests
