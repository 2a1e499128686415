#!/usr/bin/env bash
# Compiles StampFormat, StampSnapshot and what the inspector app asks of them, with Embedded Swift, to
# .build/app/inspector.wasm; puts the app's pages and the QR reader beside it, and the package.json by which node knows modules. Needs the Swift toolchain and what
# Wasm/Scanner/build.sh needs.
set -euo pipefail
cd "$(dirname "$0")/../.."

resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
tools=${resources%/lib/swift}/bin
for tool in swiftc clang wasm-ld; do
    [ -x "$tools/$tool" ] || { echo "Wasm/Inspector/build.sh: the toolchain at $tools has no $tool" >&2; exit 1; }
done
Wasm/Scanner/build.sh

out=.build/app
work=.build/inspector
rm -rf "$out" "$work"
mkdir -p "$out" "$work"
# All is one module here: it cannot import a part of itself.
for file in $(find Sources/StampSnapshot Wasm/Inspector -name '*.swift'); do
    sed -E '/^(public |package |internal )?import StampFormat$/d' "$file" > "$work/$(basename "$file")"
done
"$tools/swiftc" -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -swift-version 6 -warnings-as-errors -wmo -Osize -parse-as-library -module-name StampFormat \
    -Xfrontend -disable-stack-protector -c Sources/StampFormat/*.swift "$work"/*.swift -o "$work/inspector.o"
"$tools/clang" --target=wasm32-unknown-none -std=c11 -Wall -Wextra -Werror -Os -ffreestanding -fno-builtin \
    -c Wasm/runtime.c -o "$work/runtime.o"
"$tools/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=262144 "$work/inspector.o" "$work/runtime.o" \
    "$resources/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a" -o "$out/inspector.wasm"
rm -r "$work"
cp .build/scanner/scanner.wasm Inspector/* Wasm/package.json "$out/"
echo "$out/inspector.wasm: $(stat -c %s "$out/inspector.wasm") bytes"
