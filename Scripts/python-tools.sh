#!/usr/bin/env bash
# Makes .build-python with what the browser tests and the interface's contract test need, if it is not there yet.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build-python
list=Tests/Browser/requirements.txt
cmp --silent $list $folder/installed 2>/dev/null && exit 0
rm -rf $folder
python3 -m venv $folder
$folder/bin/pip install --quiet --disable-pip-version-check --requirement $list
cp $list $folder/installed
