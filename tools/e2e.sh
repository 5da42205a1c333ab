#!/bin/sh
# Starts the product by run.sh on a scratch folder and lets Chromium use it. Arguments go to Playwright.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
. "$project/tools/requirements.sh"
require_chromium

scratch=$(mktemp -d)
launcher=
finish() {
    if [ -n "$launcher" ]; then
        kill "$launcher" 2>/dev/null || true
        wait "$launcher" 2>/dev/null || true
    fi
    rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Each test signs in as a person does, from one address and within the minute: more often than any person.
export RATE_LIMIT_LOGIN_PER_MINUTE=60
port=$(node -e 'const s = require("node:net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
"$project/run.sh" --data "$scratch/data" --port "$port" --empty >"$scratch/run.log" 2>&1 &
launcher=$!
until grep -q 'is ready after' "$scratch/run.log"; do
    if ! kill -0 "$launcher" 2>/dev/null; then
        cat "$scratch/run.log" >&2
        exit 1
    fi
    sleep 0.5
done

export CRM_URL="http://localhost:$port" CRM_ADMIN_EMAIL=admin@crm.local
CRM_ADMIN_PASSWORD=$(cat "$scratch/data/secrets/admin-password")
export CRM_ADMIN_PASSWORD
cd "$project/crm-web/src/main/webui"
npx playwright test "$@"
