#!/usr/bin/env bash
# Asks the served interface thousands of right and wrong things, and holds its answers against its own description.
#
#   Scripts/check-interface.sh [EXAMPLES]      run by Scripts/with-service.sh
set -euo pipefail
cd "$(dirname "$0")/.."

.build-python/bin/st --config-file Tests/Browser/schemathesis.toml run "$SERVICE_URL/v1/openapi.json" \
    --checks all --max-examples "${1:-50}" --seed 20261120 --no-color --suppress-health-check all
