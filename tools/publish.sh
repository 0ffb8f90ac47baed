#!/usr/bin/env bash
# Publishes the program with its starter content into a folder: tools/publish.sh <folder>
# The one way to a program that can be installed; the Dockerfile and a test use it too. It is compiled ahead of time for the kind of machine
# this runs on (ADR 0016). Restore names no RID, because the lock files hold all of them; "publish -r" without --no-restore would rewrite them.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: tools/publish.sh <folder>" >&2; exit 2; }
out="$(realpath -m "$1")"
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

case "$out/" in
  "$PWD"/src/*|"$PWD"/tests/*|"$PWD"/content/*|"$PWD"/) echo "$out lies among the sources; choose another folder." >&2; exit 2 ;;
esac
if [ -e "$out" ] && [ -n "$(ls -A "$out")" ] && [ ! -e "$out/Wiki.Web.dll" ]; then
  echo "$out is not empty and holds no published wiki; nothing was removed." >&2
  exit 1
fi

case "$(uname -m)" in aarch64|arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac
ahead=(-r "$rid" --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false) # analysed by every other build
if ! dotnet restore src/Wiki.Web/Wiki.Web.csproj --locked-mode -p:PublishReadyToRun=true; then
  echo "The ahead-of-time compiler could not be restored: the program will start slower." >&2
  ahead=()
  dotnet restore src/Wiki.Web/Wiki.Web.csproj --locked-mode
fi
rm -rf "$out"
dotnet publish src/Wiki.Web/Wiki.Web.csproj -c Release --no-restore "${ahead[@]}" -o "$out"
cp -R content "$out/content"
echo "Published to $out"
