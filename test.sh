#!/usr/bin/env bash
# All that must hold before a change lands: set-up of what is missing, build with warnings (formatting too) as errors, every test.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

say() { printf '\n== %s\n' "$*"; }

need_chromium() {
  if [ -n "${WIKI_CHROMIUM:-}" ] && [ -x "${WIKI_CHROMIUM}" ]; then return; fi
  if command -v chromium >/dev/null; then WIKI_CHROMIUM="$(command -v chromium)"; export WIKI_CHROMIUM; return; fi
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "Chromium is missing: installing it"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
    WIKI_CHROMIUM="$(command -v chromium)"; export WIKI_CHROMIUM
    return
  fi
  echo "The browser journeys need Chromium. Install it (Debian: sudo apt-get install chromium fonts-dejavu-core) or set WIKI_CHROMIUM to its path." >&2
  exit 1
}

for tool in dotnet npm; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: the wiki builds with the .NET 10 SDK and Node.js 20 or newer." >&2; exit 1; }
done
need_chromium

say "Restore"
dotnet restore Wiki.sln

say "Build"
dotnet build Wiki.sln -c Release --no-restore

# A whole suite in one process; the runner's last line counts what ran.
run_suite() { dotnet run --project "tests/$1" -c Release --no-build -- "${@:2}"; }

passed=0 failed=0
count() { # log, exit code
  local total bad
  total="$(grep -oE 'Total: [0-9]+' "$1" | tail -1 | grep -oE '[0-9]+' || echo 0)"
  bad="$(grep -oE '(Errors|Failed): [0-9]+' "$1" | grep -oE '[0-9]+' | paste -sd+ - | bc 2>/dev/null || echo 0)"
  bad="${bad:-0}"
  if [ "$2" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  rm -f "$1"
  passed=$((passed + total - bad)) failed=$((failed + bad))
}

# The browser journeys mostly wait for a browser or a program to start: they run beside the other suites, which give way to them, and are
# printed after them.
beside="$(mktemp)"
run_suite Wiki.E2E.Tests "$@" >"$beside" 2>&1 &
journeys=$!
renice -n 15 -p $$ >/dev/null 2>&1 || true # what starts from here on inherits it
trap 'kill "$journeys" 2>/dev/null || true' EXIT

for suite in Wiki.Core.Tests Wiki.Web.Tests; do
  say "$suite"
  log="$(mktemp)"
  code=0
  run_suite "$suite" "$@" 2>&1 | tee "$log" || code=1
  count "$log" "$code"
done

say "Wiki.E2E.Tests"
code=0
wait "$journeys" || code=1
cat "$beside"
count "$beside" "$code"

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
