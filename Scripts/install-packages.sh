#!/usr/bin/env bash
# Installs the Debian packages that building and testing need, and only those that are missing.
#
#   Scripts/install-packages.sh [MORE…]
set -euo pipefail

build=(pkg-config libssl-dev libqrencode-dev libsqlite3-dev libpng-dev
    libturbojpeg0-dev libstb-dev zlib1g-dev libharfbuzz-dev libfreetype-dev
    libxlsxwriter-dev libzip-dev libarchive-dev libexpat1-dev libpq-dev fonts-noto-core)
tests=(poppler-utils qpdf ghostscript unzip zbar-tools zxing-cpp-tools strace sqlite3 openssl nodejs python3 python3-venv
    python3-openpyxl postgresql-15 pgbouncer chromium clang-16 lld-16
    libc++-16-dev-wasm32 libc++abi-16-dev-wasm32 libclang-rt-16-dev-wasm32 wasi-libc)

is_there() {
    # A node or python3 from elsewhere does as well as Debian's.
    case $1 in
        python3-venv) python3 -c 'import ensurepip' 2>/dev/null && return ;;
        nodejs) command -v node >/dev/null && return ;;
        python3 | make | git) command -v "$1" >/dev/null && return ;;
    esac
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing=()
for package in "${build[@]}" "${tests[@]}" "$@"; do
    is_there "$package" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

command -v apt-get >/dev/null || { echo "No apt-get here: install ${missing[*]} by other means." >&2; exit 1; }
echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Not root, and no sudo: install these packages first." >&2; exit 1; }
    as_root=(sudo)
fi
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${missing[@]}"
