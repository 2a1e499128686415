#include "bend.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double degree = 3.14159265358979 / 180;
// A flat picture's edge, in halves of the distance between two finder patterns' centres: room for the patterns' own
// outer halves and for the quiet zone.
constexpr double edge = 1.45;

// Where on a cylinder's picture a place of its surface is seen; both are 1 at the centres of finder patterns.
double seen(double place, double angle) {
    const double turned = std::clamp(place * angle / 2, -89 * degree, 89 * degree);
    return std::sin(turned) / std::sin(angle / 2);
}

// The picture's grey between four pixels; its nearest edge beyond it.
uint8_t grey(const uint8_t *picture, int width, int height, ZXing::PointF at) {
    const double x = std::clamp(at.x - 0.5, 0.0, width - 1.001), y = std::clamp(at.y - 0.5, 0.0, height - 1.001);
    const int left = static_cast<int>(x), top = static_cast<int>(y);
    const uint8_t *from = picture + static_cast<size_t>(top) * width + left;
    const double upper = from[0] + (from[1] - from[0]) * (x - left);
    const double lower = from[width] + (from[width + 1] - from[width]) * (x - left);
    return static_cast<uint8_t>(upper + (lower - upper) * (y - top) + 0.5);
}

}  // namespace

const std::vector<Bend> &bends() {
    static const std::vector<Bend> all = {
        {85 * degree, true}, {85 * degree, false}, {65 * degree, true}, {65 * degree, false},
    };
    return all;
}

std::vector<uint8_t> flattened(const uint8_t *picture, int width, int height,
                               const ZXing::QRCode::FinderPatternSet &place, const Bend &bend) {
    const ZXing::PointF middle = (place.tr + place.bl) / 2;
    const ZXing::PointF right = (place.tr - place.tl) / 2, down = (place.bl - place.tl) / 2;
    std::vector<double> straight(flatSide), bent(flatSide);
    for (int i = 0; i < flatSide; i++) {
        straight[i] = (2 * (i + 0.5) / flatSide - 1) * edge;
        bent[i] = seen(straight[i], bend.angle);
    }
    const auto &across = bend.isUpright ? bent : straight, &along = bend.isUpright ? straight : bent;
    std::vector<uint8_t> flat(flatSide * flatSide);
    for (int y = 0; y < flatSide; y++)
        for (int x = 0; x < flatSide; x++)
            flat[y * flatSide + x] = grey(picture, width, height, middle + across[x] * right + along[y] * down);
    return flat;
}
