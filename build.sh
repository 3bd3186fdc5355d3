#!/usr/bin/env bash
# Builds, formats, tests and measures OnRecord. Usage: ./build.sh [TARGET …]
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# A snapshot that is missing is a failure, not a new snapshot.
export SNAPSHOOTER_STRICT_MODE=on

usage() {
  cat <<'TEXT'
usage: ./build.sh [TARGET …]

  build     compile everything, warnings as errors (the default)
  format    format the sources
  test      check the format, build, run every test; ends with "N passed, N failed"
  quality   run the accuracy floors alone
  bench     print the benchmark table
  all       format, test and bench
TEXT
}

restore() {
  dotnet tool restore >/dev/null
  dotnet restore OnRecord.slnx -v quiet
}

build() {
  restore
  dotnet build OnRecord.slnx -c Release --no-restore -v quiet
}

format() {
  dotnet tool restore >/dev/null
  dotnet csharpier format .
}

# Runs the test programs one after the other and adds up their totals.
run_tests() {
  local passed=0 failed=0 skipped=0 broken=0 project name log
  log=$(mktemp)
  for project in "$@"; do
    name=$(basename "$project")
    [ -f "$project/$name.csproj" ] || continue
    grep -q '<IsTestProject>false' "$project/$name.csproj" && continue
    if ! "artifacts/bin/$name/release/$name" -noColor -noLogo >"$log" 2>&1; then
      grep -vE '^ +(Discover|Start|Finish)' "$log" || true
      broken=1
    fi
    local line total own_failed own_errors own_skipped
    line=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1 || true)
    if [ -z "$line" ]; then
      echo "$name: no test ran"
      broken=1
      failed=$((failed + 1))
      continue
    fi
    read -r total own_errors own_failed own_skipped <<<"$(grep -oE '[0-9]+' <<<"$line" | tr '\n' ' ')"
    echo "$name: $line"
    passed=$((passed + total - own_failed - own_skipped))
    failed=$((failed + own_failed + own_errors))
    skipped=$((skipped + own_skipped))
  done
  rm -f "$log"
  if [ "$broken" = 1 ] && [ "$failed" = 0 ]; then failed=1; fi
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

run_all_tests() {
  dotnet tool restore >/dev/null
  dotnet csharpier check .
  build
  run_tests tests/*
}

quality() {
  build
  run_tests tests/OnRecord.Quality.Tests
}

bench() {
  dotnet run --project bench/OnRecord.Bench -c Release
}

[ $# -gt 0 ] || set -- build
for target in "$@"; do
  case "$target" in
    build) build ;;
    format) format ;;
    # Beside a PostgreSQL of its own, where one is installed.
    test) if [ -n "${ONRECORD_TEST_POSTGRES+x}" ]; then run_all_tests; else eng/with-postgres.sh ./build.sh test; fi ;;
    quality) quality ;;
    bench) bench ;;
    all) ./build.sh format test bench ;;
    help | -h | --help) usage ;;
    *) usage >&2; echo "unknown target: $target" >&2; exit 2 ;;
  esac
done
