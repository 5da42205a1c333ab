#!/bin/sh
# Runs everything that has to pass: gates, unit tests, tests on real stores and the real server, the page's own checks,
# and the story in a browser. Leaves nothing running.
set -eu
project=$(cd "$(dirname "$0")" && pwd)
cd "$project"
. tools/requirements.sh

require_jdk
require_node
require_unpacker
require_chromium

step() { printf '\n== %s (%s s)\n' "$1" "$(($(date +%s) - began))"; }
began=$(date +%s)

step 'Build, gates and Java tests, on a stock WildFly too'
./mvnw -B verify -Pstock
touch crm-ear/target/built

step 'Page: format, lint, types, unit tests'
(cd crm-web/src/main/webui && npm run --silent check)

step 'Browser tests'
tools/e2e.sh

step 'All passed'
