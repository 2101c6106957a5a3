#!/usr/bin/env bash
# Trains on @tensorflow/tfjs-node for real: the package from npm, and libtensorflow from PyPI's wheel of tensorflow-cpu
# (about 0.2 GB to fetch, 0.7 GB under .tmp/). The add-on is compiled here, for its own installer wants another host.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
home="$PWD/.tmp/tfjs-node"
workspace="$home/workspace"
native="$home/tf/tensorflow"
package="$workspace/node_modules/@tensorflow/tfjs-node"

skip() {
  echo "SKIPPED the tests of the native TensorFlow: $1."
  exit 0
}

for tool in python3 unzip g++ npm; do
  command -v "$tool" >/dev/null || skip "$tool is not installed"
done
[ "$(uname -sm)" = 'Linux x86_64' ] || skip 'they are for Linux on x64'

if [ ! -e "$package/lib/napi-v8/tfjs_binding.node" ]; then
  rm -rf "$home"
  mkdir -p "$workspace" "$home/wheel"
  # A package.json of its own keeps npm out of the repository's.
  echo '{"private": true}' >"$workspace/package.json"
  npm install --prefix "$workspace" --ignore-scripts --no-audit --no-fund --loglevel error \
    @tensorflow/tfjs-node@4.22.0 node-api-headers@1.9.0 >"$home/npm.log" 2>&1 ||
    skip "npm could not install @tensorflow/tfjs-node (see .tmp/tfjs-node/npm.log)"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --python-version 3.11 \
    --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 -d "$home/wheel" tensorflow-cpu==2.16.2 \
    >"$home/pip.log" 2>&1 || skip "PyPI is out of reach (see .tmp/tfjs-node/pip.log)"
  unzip -q "$home"/wheel/tensorflow_cpu-*.whl 'tensorflow/include/*.h' 'tensorflow/libtensorflow_*' -d "$home/tf"
  rm -rf "$home/wheel"
  mkdir -p "$package/lib/napi-v8"
  g++ -std=c++17 -O2 -shared -fPIC -fvisibility=hidden -DNAPI_VERSION=8 \
    -I"$workspace/node_modules/node-api-headers/include" -I"$package" -I"$native/include" \
    "$package/binding/tfjs_backend.cc" "$package/binding/tfjs_binding.cc" -o "$home/tfjs_binding.node" \
    -L"$native" -l:libtensorflow_cc.so.2 -l:libtensorflow_framework.so.2 -Wl,-rpath,"$native"
  mv "$home/tfjs_binding.node" "$package/lib/napi-v8/tfjs_binding.node"
fi

mkdir -p .tmp/results "$home/results"
status=0
vitest run --config test/real/vitest.config.ts test/real/tfjs-node \
  --reporter=default --reporter=json --outputFile.json="$home/results/tfjs-node.json" || status=1
cp "$home/results/tfjs-node.json" .tmp/results/
node scripts/sum-results.mjs "$home/results" || status=1
exit "$status"
