#!/bin/sh
# Usage: BOT_ID=<guid> [APP_ID=<guid>] manifest/build.sh
# Writes manifest/build/csp-support-bot.zip, ready to upload to Teams. APP_ID defaults to BOT_ID.
set -eu
cd "$(dirname "$0")"
dotnet msbuild package.proj -nologo -v:m
echo "manifest/build/csp-support-bot.zip"
