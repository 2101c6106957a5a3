#!/usr/bin/env bash
# Lints our workflows, and those that the documents tell users to paste, with actionlint (Go) and zizmor (PyPI).
set -uo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
home="$PWD/.tmp/workflows"
mkdir -p "$home" .tmp/results

if ! [ -x "$home/actionlint" ]; then
  if ! command -v go >/dev/null; then
    echo 'SKIPPED actionlint: go is not installed.'
  else
    GOBIN="$home" GOFLAGS=-buildvcs=false go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 >"$home/go.log" 2>&1 ||
      echo 'SKIPPED actionlint: the Go module proxy is out of reach (see .tmp/workflows/go.log).'
  fi
fi
if ! [ -x "$home/venv/bin/zizmor" ]; then
  if ! command -v python3 >/dev/null; then
    echo 'SKIPPED zizmor: python3 is not installed.'
  else
    { python3 -m venv "$home/venv" &&
      "$home/venv/bin/pip" install --quiet --disable-pip-version-check zizmor==1.32.0; } >"$home/pip.log" 2>&1 ||
      echo 'SKIPPED zizmor: PyPI is out of reach (see .tmp/workflows/pip.log).'
  fi
fi

LINTERS="$home" vitest run --config test/real/vitest.config.ts test/real/workflows \
  --reporter=default --reporter=json --outputFile.json=.tmp/results/workflows.json
