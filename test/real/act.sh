#!/usr/bin/env bash
# Runs the workflow of examples/flights as users write it, and the one that reports forks, by nektos/act: GitHub's runner without GitHub or containers.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
home="$PWD/.tmp/act"
mkdir -p "$home" .tmp/results

skip() {
  echo "SKIPPED the workflows by act: $1."
  exit 0
}

[ "$(uname -s)" = Linux ] || skip 'act is run on Linux alone'
if ! [ -x "$home/act" ]; then
  command -v go >/dev/null || skip 'go is not installed'
  GOBIN="$home" GOFLAGS=-buildvcs=false go install github.com/nektos/act@v0.2.89 >"$home/go.log" 2>&1 ||
    skip 'the Go module proxy is out of reach (see .tmp/act/go.log)'
fi

ACT="$home/act" vitest run --config test/real/vitest.config.ts test/real/act \
  --reporter=default --reporter=json --outputFile.json=.tmp/results/act.json
