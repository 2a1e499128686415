#!/usr/bin/env bash
# Compiles the QR reader and writer of zxing-cpp (Apache-2.0) to .build/scanner/scanner.wasm with Debian's clang 16.
# Its source is PyPI's package, fetched once and held to its hash; nothing of it is kept in the repository.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=2.3.0
hash=3babedb67a4c15c9de2c2b4c42d70af83a6c85780c1b2d9803ac64c6ae69f14e
out=.build/scanner
archive=$out/zxing_cpp-$version.tar.gz
source=$out/zxing_cpp-$version/core/src
wasm=$out/scanner.wasm

mkdir -p "$out"
# Built before by this very script from these very files: nothing to do.
recipe=$(cat "$0" Wasm/Scanner/*.{cpp,h} | sha256sum)
if [ -f "$wasm" ] && [ "$(cat "$out/recipe" 2>/dev/null)" = "$recipe" ]; then exit 0; fi
rm -f "$wasm" "$out/recipe"

if ! sha256sum --status --check <<< "$hash  $archive" 2>/dev/null; then
    rm -f "$archive"
    python3 -m venv "$out/pip"
    # Never `:all:`: that would build every tool of the package's own build too.
    "$out/pip/bin/pip" download --quiet --disable-pip-version-check --no-deps --no-binary zxing-cpp \
        --dest "$out" "zxing-cpp==$version"
    sha256sum --quiet --check <<< "$hash  $archive"
fi
rm -rf "$out/zxing_cpp-$version" "$out/objects"
tar --extract --gzip --file "$archive" --directory "$out" "zxing_cpp-$version/core"
mkdir "$out/objects"
# The reader looks into a symbol even after its error correction failed, and throws at what it finds. There is no catching
# here: one damaged symbol would hide every other one in a frame, and keep the frame from being looked at in other ways.
decoder=$source/qrcode/QRDecoder.cpp
sed --in-place 's#^\t// Decode the contents of that stream of bytes$#\tif (error) return error;\n&#' "$decoder"
grep --quiet 'if (error) return error;' "$decoder" || { echo "$0: $decoder is not as it was" >&2; exit 1; }
cat > "$source/Version.h" << END
#define ZXING_READERS
#define ZXING_WRITERS
END

flags=(--target=wasm32-wasi -O2 -w -fexceptions -fignore-exceptions -ffunction-sections -fdata-sections)
cpp=("${flags[@]}" -std=c++20 -nostdinc++ -isystem /usr/include/wasm32-wasi/c++/v1 "-I$source" -DZXING_READERS -DZXING_WRITERS)
files=(Barcode BarcodeFormat BinaryBitmap BitArray BitMatrix BitSource CharacterSet ConcentricFinder Content ECI Error
    GenericGF GenericGFPoly GlobalHistogramBinarizer GridSampler HRI GTIN HybridBinarizer PerspectiveTransform
    ReedSolomonDecoder ReedSolomonEncoder TextDecoder TextEncoder Utf ZXAlgorithms qrcode/QRBitMatrixParser qrcode/QRCodecMode qrcode/QRDataBlock
    qrcode/QRDecoder qrcode/QRDetector qrcode/QREncoder qrcode/QRErrorCorrectionLevel qrcode/QRFormatInformation
    qrcode/QRMaskUtil qrcode/QRMatrixUtil qrcode/QRReader qrcode/QRVersion qrcode/QRWriter)
for file in "${files[@]}"; do
    [ ! -f "$source/$file.cpp" ] || printf '%s\0' "$source/$file.cpp"
done > "$out/sources"
printf '%s\0' Wasm/Scanner/*.cpp >> "$out/sources"
compile() { clang++-16 "$@" -o "$OBJECTS/$(basename "${@: -1}" .cpp).o"; }
export -f compile
OBJECTS=$out/objects xargs -0 -P "$(nproc)" -n 1 bash -c 'compile "$@"' compile "${cpp[@]}" -c < "$out/sources"
clang-16 "${flags[@]}" -c "$source/libzueci/zueci.c" -o "$out/objects/zueci.o"

clang++-16 --target=wasm32-wasi -mexec-model=reactor -O2 -fuse-ld=/usr/bin/wasm-ld-16 -Wl,--gc-sections \
    -Wl,--strip-all -Wl,-z,stack-size=262144 "$out/objects"/*.o -o "$wasm"
rm -rf "$out/objects" "$out/zxing_cpp-$version" "$out/sources"
echo "$recipe" > "$out/recipe"
echo "$wasm: $(stat -c %s "$wasm") bytes"
