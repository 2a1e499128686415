#!/usr/bin/env bash
# Asks the served interface thousands of right and wrong things, and holds its answers against its own description.
#
#   Scripts/check-interface.sh [EXAMPLES]      run by Scripts/with-service.sh
set -euo pipefail
cd "$(dirname "$0")/.."

# A token for all that an office does, of a person who has every role of the office.
for person in Minh 'Phần mềm'; do
    tracestamp person add "$person" --by Minh --role administrator --role clerk --role approver --role inspector > /dev/null
done
scopes=(--scope verify)
for area in register stamps certification oversight office cases; do scopes+=(--scope "write:$area"); done
token=$(tracestamp token new Thử --person 2 "${scopes[@]}" --per-minute 100000 --by Minh)

.build-python/bin/st --config-file Tests/Browser/schemathesis.toml run "$SERVICE_URL/v1/openapi.json" \
    --header "Authorization: Bearer $token" --checks all --max-examples "${1:-25}" --seed 20261120 --no-color \
    --suppress-health-check all
