// A symbol around a bottle, a jar or a vial, as it would lie on a table.
#pragma once

#include "qrcode/QRDetector.h"

#include <cstdint>
#include <vector>

/// A way in which a symbol may be bent around an upright or a lying cylinder.
struct Bend {
    /// Of the cylinder's circle, what lies between the centres of two finder patterns, in radians.
    double angle;
    /// Whether the cylinder's axis runs along the symbol's columns, as on a bottle that stands.
    bool isUpright;
};

/// Side in pixels of a picture that `flattened` makes; some 6 pixels a module for a stamp's symbol.
constexpr int flatSide = 360;

/// The bends that are worth a try: of whole symbols 77 and 100 degrees, which serve up to 120. Below them the reader
/// helps itself.
const std::vector<Bend> &bends();

/// The picture of a symbol without its bend, grey, `flatSide` × `flatSide`, upright and with a quiet zone.
///
/// `picture`: grey, `width` × `height`. `place`: the symbol's finder patterns in it.
std::vector<uint8_t> flattened(const uint8_t *picture, int width, int height,
                               const ZXing::QRCode::FinderPatternSet &place, const Bend &bend);
