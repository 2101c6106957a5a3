#!/usr/bin/env bash
# Runs examples/scikit-learn for real, with scikit-learn from PyPI, and holds our metrics against scikit-learn's.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
home="$PWD/.tmp/scikit-learn"

skip() {
  echo "SKIPPED the scikit-learn example: $1."
  exit 0
}

command -v python3 >/dev/null || skip 'python3 is not installed'
if [ ! -e "$home/ready" ]; then
  rm -rf "$home"
  mkdir -p "$home"
  python3 -m venv "$home/venv" || skip 'python3 cannot make a virtual environment'
  "$home/venv/bin/pip" install --quiet --disable-pip-version-check -r examples/scikit-learn/requirements.txt \
    >"$home/pip.log" 2>&1 || skip 'PyPI is out of reach (see .tmp/scikit-learn/pip.log)'
  touch "$home/ready"
fi

mkdir -p .tmp/results
PATH="$home/venv/bin:$PATH" vitest run --config test/real/vitest.config.ts test/real/scikit-learn \
  --reporter=default --reporter=json --outputFile.json=.tmp/results/scikit-learn.json
