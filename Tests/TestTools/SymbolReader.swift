package import Foundation

/// The two independent readers; neither shares code with libqrencode.
package enum SymbolReader: String, CaseIterable {
    case zxing, zbar

    /// The text of each picture, one symbol in each.
    package func texts(_ files: [URL]) throws -> [String] {
        let paths = files.map(\.path)
        switch self {
        case .zbar:
            let output = try Tool.text("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable"] + paths)
            return output.split(separator: "\n").map(String.init)
        case .zxing:
            let output = try Tool.text("ZXingReader", ["-1", "-format", "QRCode"] + paths)
            // One line for each file: its name, the format, the text in quotes.
            return output.split(separator: "\n").map {
                String($0.split(separator: "\"").dropFirst().first ?? "")
            }
        }
    }
}
