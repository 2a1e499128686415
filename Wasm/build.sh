#!/usr/bin/env bash
# Compiles Sources/StampFormat, unchanged, with Embedded Swift to .build/wasm/stamp-format.wasm, and puts
# the JavaScript module that loads it beside it, with the package.json by which node 18 knows it for one.
# Needs nothing but the Swift toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."

# Asked of the compiler, because the swiftc on PATH may be a launcher that lives elsewhere.
resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
tools=${resources%/lib/swift}/bin
for tool in swiftc clang wasm-ld; do
    [ -x "$tools/$tool" ] || { echo "Wasm/build.sh: the toolchain at $tools has no $tool" >&2; exit 1; }
done

out=.build/wasm
mkdir -p "$out"
rm -f "$out"/*

"$tools/swiftc" -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded \
    -swift-version 6 -warnings-as-errors -wmo -Osize -parse-as-library -module-name StampFormat \
    -Xfrontend -disable-stack-protector \
    -c Sources/StampFormat/*.swift Wasm/StampFormatExports.swift -o "$out/format.o"

# Snapshots are read by the same Swift on phones: it must compile here too, as a module beside StampFormat.
embedded=(-target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -swift-version 6 -warnings-as-errors
    -wmo -Osize -parse-as-library -Xfrontend -disable-stack-protector)
"$tools/swiftc" "${embedded[@]}" -module-name StampFormat -emit-module -emit-module-path "$out/StampFormat.swiftmodule" \
    Sources/StampFormat/*.swift
find Sources/StampSnapshot -name '*.swift' -print0 | xargs -0 "$tools/swiftc" "${embedded[@]}" \
    -module-name StampSnapshot -enable-upcoming-feature InternalImportsByDefault -I "$out" -c -o "$out/snapshot.o"
rm "$out"/StampFormat.swift*
# -fno-builtin: or clang makes the loop of memset a call of memset.
"$tools/clang" --target=wasm32-unknown-none -std=c11 -Wall -Wextra -Werror -Os -ffreestanding -fno-builtin \
    -c Wasm/runtime.c -o "$out/runtime.o"
"$tools/wasm-ld" --no-entry --gc-sections --strip-all -z stack-size=65536 \
    "$out/format.o" "$out/runtime.o" -o "$out/stamp-format.wasm"
rm "$out"/*.o
cp Wasm/stamp-format.js Wasm/package.json "$out/"
echo "$out/stamp-format.wasm: $(stat -c %s "$out/stamp-format.wasm") bytes"
