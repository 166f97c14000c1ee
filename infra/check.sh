#!/bin/sh
# Compiles and lints the Bicep files; any warning fails. Needs Linux x64, and no network once restored.
set -eu
cd "$(dirname "$0")"

dotnet restore bicep.csproj -v q -nologo
bicep=$(dotnet msbuild bicep.csproj -nologo -getProperty:BicepPath | tr '\\' '/')
# A package cache filled by another user lets us read the compiler but not run it.
if [ ! -x "$bicep" ]; then
    cp "$bicep" obj/bicep && chmod u+x obj/bicep
    bicep=obj/bicep
fi

for command in build lint; do
    option=
    if [ "$command" = build ]; then option=--stdout; fi
    # Diagnostics go to the error stream, and warnings alone do not set the exit code.
    if ! said=$("$bicep" "$command" $option main.bicep 2>&1 >/dev/null) || [ -n "$said" ]; then
        echo "$said" >&2
        echo "infra: bicep $command is not clean" >&2
        exit 1
    fi
done
echo "infra: bicep build and lint are clean"
