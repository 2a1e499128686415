// What JavaScript can call of zxing-cpp's QR reader: a frame in, the texts of its symbols out.
//
// scanner.js writes RGBA pixels at frame() and reads the answer at answer(): for each symbol its length in
// bytes (32 bits, little-endian, as WebAssembly is) and its bytes.
#include "bend.h"

#include "BinaryBitmap.h"
#include "Barcode.h"
#include "HybridBinarizer.h"
#include "ReaderOptions.h"
#include "qrcode/QRReader.h"

#include <cstdint>
#include <cstring>
#include <vector>

namespace {

// More than any camera frame that is worth reading: callers make pictures smaller first.
constexpr int largestSide = 2048;
// A sheet of stamps has more; a person holds one or two before the camera.
constexpr int mostSymbols = 8;
// Places in a frame that are looked at as if they were bent: each costs some milliseconds.
constexpr size_t mostBent = 2;
constexpr size_t answerSize = 16 * 1024;

std::vector<uint8_t> pixels, grey;
uint8_t answerBytes[answerSize];
size_t answerEnd;

bool isUsable(int width, int height) {
    return width > 0 && height > 0 && width <= largestSide && height <= largestSide;
}

// False when there is no room left.
bool write(const ZXing::ByteArray &bytes) {
    if (answerEnd + 4 + bytes.size() > answerSize) return false;
    const uint32_t length = bytes.size();
    memcpy(answerBytes + answerEnd, &length, 4);
    answerEnd += 4;
    memcpy(answerBytes + answerEnd, bytes.data(), bytes.size());
    answerEnd += bytes.size();
    return true;
}

ZXing::QRCode::Reader reader() {
    static const auto options = ZXing::ReaderOptions().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    return ZXing::QRCode::Reader(options);
}

// The black and white of a grey picture, found when it is first asked for.
ZXing::HybridBinarizer bitmapOf(const uint8_t *picture, int width, int height) {
    return ZXing::HybridBinarizer({picture, width, height, ZXing::ImageFormat::Lum});
}

// Writes what a picture holds; 0 when nothing can be read.
int read(const ZXing::BinaryBitmap &bitmap) {
    int count = 0;
    for (const auto &symbol : reader().decode(bitmap, mostSymbols)) {
        if (symbol.isValid() && write(symbol.bytes())) count += 1;
    }
    return count;
}

// The same for one symbol that a bottle bends.
int readBent(const ZXing::BinaryBitmap &bitmap, const uint8_t *picture) {
    const auto *black = bitmap.getBitMatrix();
    // A picture of one colour, when it is small, has none.
    if (!black) return 0;
    auto patterns = ZXing::QRCode::FindFinderPatterns(*black, true);
    auto places = ZXing::QRCode::GenerateFinderPatternSets(patterns);
    if (places.size() > mostBent) places.resize(mostBent);
    for (const auto &place : places)
        for (const auto &bend : bends()) {
            const auto flat = flattened(picture, bitmap.width(), bitmap.height(), place, bend);
            const auto symbol = reader().decode(bitmapOf(flat.data(), flatSide, flatSide));
            if (symbol.isValid() && write(symbol.bytes())) return 1;
        }
    return 0;
}

// Halves a picture in place: what is blurred at its full size is often sharp enough at half.
void halve(std::vector<uint8_t> &picture, int width, int height) {
    for (int y = 0; y < height / 2; y++)
        for (int x = 0; x < width / 2; x++) {
            const uint8_t *from = picture.data() + 2 * y * width + 2 * x;
            picture[y * (width / 2) + x] = (from[0] + from[1] + from[width] + from[width + 1] + 2) / 4;
        }
}

}  // namespace

extern "C" {

// Where RGBA pixels of a frame are written; null for a size that is not read.
__attribute__((export_name("frame"))) uint8_t *frame(int width, int height) {
    if (!isUsable(width, height)) return nullptr;
    pixels.resize(static_cast<size_t>(width) * height * 4);
    return pixels.data();
}

__attribute__((export_name("answer"))) uint8_t *answer() { return answerBytes; }

// How many symbols the frame holds, at most 8.
__attribute__((export_name("scan"))) int scan(int width, int height) {
    answerEnd = 0;
    size_t count = static_cast<size_t>(width) * height;
    if (!isUsable(width, height) || pixels.size() != 4 * count) return 0;
    grey.resize(count);
    // ITU-R BT.601 in 1,024ths.
    for (size_t i = 0; i < count; i++)
        grey[i] = (306 * pixels[4 * i] + 601 * pixels[4 * i + 1] + 117 * pixels[4 * i + 2] + 512) >> 10;
    const auto bitmap = bitmapOf(grey.data(), width, height);
    if (int found = read(bitmap)) return found;
    if (int found = readBent(bitmap, grey.data())) return found;
    if (width < 400 || height < 400) return 0;
    halve(grey, width, height);
    return read(bitmapOf(grey.data(), width / 2, height / 2));
}

// This build has no exceptions: what would be thrown ends the call, and the caller starts the module anew.
void *__cxa_allocate_exception(size_t) { __builtin_trap(); }
void __cxa_throw(void *, void *, void (*)(void *)) { __builtin_trap(); }

// The module ends with its page.
int __cxa_thread_atexit(void (*)(void *), void *, void *) { return 0; }
}
