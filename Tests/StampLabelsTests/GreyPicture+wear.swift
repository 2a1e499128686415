import Foundation
import TestTools

/// What happens to a label between the printer and a phone.
extension GreyPicture {
    init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// As a binary grey map.
    var pgm: [UInt8] { crop(x: 0..<width, y: 0..<height) }

    /// A part, with a white margin of so many pixels.
    func part(x: Range<Int>, y: Range<Int>, margin: Int) -> GreyPicture {
        let (wide, high) = (x.count + 2 * margin, y.count + 2 * margin)
        var part = [UInt8](repeating: 255, count: wide * high)
        for (line, row) in y.enumerated() where (0..<height).contains(row) {
            for (place, column) in x.enumerated() where (0..<width).contains(column) {
                part[(line + margin) * wide + place + margin] = pixels[row * width + column]
            }
        }
        return GreyPicture(width: wide, height: high, pixels: part)
    }

    /// Turned about its middle, each pixel from its nearest.
    func turned(degrees: Double) -> GreyPicture {
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
        return mapped { column, row in
            let (x, y) = (Double(column) - middleX, Double(row) - middleY)
            let from = (Int(cosine * x + sine * y + middleX), Int(cosine * y - sine * x + middleY))
            guard (0..<width).contains(from.0), (0..<height).contains(from.1) else { return 255 }
            return pixels[from.1 * width + from.0]
        }
    }

    /// The mean of each pixel and its eight neighbours.
    func blurred() -> GreyPicture {
        mapped { column, row in
            var sum = 0
            var count = 0
            for y in max(0, row - 1)...min(height - 1, row + 1) {
                for x in max(0, column - 1)...min(width - 1, column + 1) {
                    sum += Int(pixels[y * width + x])
                    count += 1
                }
            }
            return UInt8(sum / count)
        }
    }

    /// With a round black blot.
    func blotted(x: Double, y: Double, radius: Double) -> GreyPicture {
        mapped { column, row in
            let (right, down) = (Double(column) - x, Double(row) - y)
            return right * right + down * down <= radius * radius ? 0 : pixels[row * width + column]
        }
    }

    private func mapped(_ pixel: (Int, Int) -> UInt8) -> GreyPicture {
        var result: [UInt8] = []
        result.reserveCapacity(pixels.count)
        for row in 0..<height { for column in 0..<width { result.append(pixel(column, row)) } }
        return GreyPicture(width: width, height: height, pixels: result)
    }
}
