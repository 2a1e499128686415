import Foundation

/// The picture that a symbol's SVG describes, as a grey map for readers that know no SVG.
enum PaintedSVG {
    /// - Parameters:
    ///   - svg: one white square and one black path of strips, `M x y h width v1 h …z`.
    ///   - scale: dots of a module.
    /// - Returns: nil when it is something else.
    static func greyMap(_ svg: String, scale: Int) -> [UInt8]? {
        guard let side = svg.firstMatch(of: /viewBox="0 0 (\d+) \1"/).flatMap({ Int($0.1) }),
            let path = svg.firstMatch(of: /<path fill="#000" d="((?:M\d+ \d+h\d+v1h-\d+z)+)"/)
        else { return nil }
        var dots = [UInt8](repeating: 255, count: side * scale * side * scale)
        for strip in path.1.matches(of: /M(\d+) (\d+)h(\d+)/) {
            guard let x = Int(strip.1), let y = Int(strip.2), let width = Int(strip.3) else { return nil }
            for row in y * scale..<(y + 1) * scale {
                for column in x * scale..<(x + width) * scale { dots[row * side * scale + column] = 0 }
            }
        }
        return Array("P5 \(side * scale) \(side * scale) 255\n".utf8) + dots
    }
}
