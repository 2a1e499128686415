// What JavaScript can call of zxing-cpp's QR writer: a text in, the modules of its symbol out.
//
// scanner.js writes ASCII at symbol_text() and reads, after symbol_write(), one byte for each module, row by row, at
// symbol_modules(): 1 is dark. The quiet zone is part of them.
#include "BitMatrix.h"
#include "qrcode/QRErrorCorrectionLevel.h"
#include "qrcode/QRWriter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace {

// Version 20 at level M holds 970 characters of the alphanumeric set: larger symbols no phone reads off another.
constexpr int longestText = 900;

char textBytes[longestText];
std::vector<uint8_t> modules;

}  // namespace

extern "C" {

__attribute__((export_name("symbol_text"))) char *symbol_text() { return textBytes; }

__attribute__((export_name("symbol_modules"))) uint8_t *symbol_modules() { return modules.data(); }

// The modules along one side, quiet zone and all; 0 for a text that is not written: none, or over 900 bytes.
__attribute__((export_name("symbol_write"))) int symbol_write(int count) {
    if (count <= 0 || count > longestText) return 0;
    ZXing::QRCode::Writer writer;
    writer.setErrorCorrectionLevel(ZXing::QRCode::ErrorCorrectionLevel::Medium);
    const ZXing::BitMatrix symbol = writer.encode(std::string(textBytes, count), 0, 0);
    modules.clear();
    for (int y = 0; y < symbol.height(); y++)
        for (int x = 0; x < symbol.width(); x++) modules.push_back(symbol.get(x, y) ? 1 : 0);
    return symbol.width();
}
}
