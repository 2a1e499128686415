/// What happens to a label between the printer and the camera, done to a grey picture.
package struct WornPicture {
    package let width: Int
    package let height: Int
    /// Rows from the top; 0 is black.
    package private(set) var pixels: [UInt8]

    package init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(pixels.count == width * height)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// A binary grey map of it.
    package var pgm: [UInt8] { Array("P5 \(width) \(height) 255\n".utf8) + pixels }

    /// Turned about its middle; what comes in from outside is white. Grey values are taken between pixels.
    package func turned(cosine: Double, sine: Double) -> WornPicture {
        var turned = [UInt8](repeating: 255, count: pixels.count)
        let (middleX, middleY) = (Double(width - 1) / 2, Double(height - 1) / 2)
        pixels.withUnsafeBufferPointer { source in
            for y in 0..<height {
                for x in 0..<width {
                    let (right, down) = (Double(x) - middleX, Double(y) - middleY)
                    let fromX = middleX + right * cosine + down * sine
                    let fromY = middleY - right * sine + down * cosine
                    let (left, top) = (Int(fromX.rounded(.down)), Int(fromY.rounded(.down)))
                    guard left >= 0, top >= 0, left < width - 1, top < height - 1 else { continue }
                    let (partX, partY) = (fromX - Double(left), fromY - Double(top))
                    let place = top * width + left
                    let upper = Double(source[place]) * (1 - partX) + Double(source[place + 1]) * partX
                    let lower =
                        Double(source[place + width]) * (1 - partX) + Double(source[place + width + 1])
                        * partX
                    turned[y * width + x] = UInt8(upper * (1 - partY) + lower * partY)
                }
            }
        }
        return WornPicture(width: width, height: height, pixels: turned)
    }

    /// Each pixel the mean of the square around it, `radius` pixels to every side.
    package func blurred(radius: Int) -> WornPicture {
        let across = WornPicture.means(pixels, count: width, lines: height, step: 1, line: width, radius)
        let both = WornPicture.means(across, count: height, lines: width, step: width, line: 1, radius)
        return WornPicture(width: width, height: height, pixels: both)
    }

    private static func means(
        _ source: [UInt8], count: Int, lines: Int, step: Int, line: Int, _ radius: Int
    ) -> [UInt8] {
        var means = source
        source.withUnsafeBufferPointer { source in
            for number in 0..<lines {
                var sum = 0
                for place in -radius..<count {
                    let (enters, leaves) = (place + radius, place - radius - 1)
                    if enters < count { sum += Int(source[number * line + enters * step]) }
                    if leaves >= 0 { sum -= Int(source[number * line + leaves * step]) }
                    guard place >= 0 else { continue }
                    let used = min(count - 1, enters) - max(0, leaves + 1) + 1
                    means[number * line + place * step] = UInt8(sum / used)
                }
            }
        }
        return means
    }

    /// With a part painted over.
    package func painted(x: Range<Int>, y: Range<Int>, grey: UInt8) -> WornPicture {
        var painted = self
        for row in y.clamped(to: 0..<height) {
            for column in x.clamped(to: 0..<width) { painted.pixels[row * width + column] = grey }
        }
        return painted
    }
}
