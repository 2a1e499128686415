/// Rows in ZPL II: a graphic field in Zebra's own compression, which every firmware and clone expands.
struct ZPL: RowLanguage {
    let head: [UInt8] = []
    private let before: [UInt8]

    /// Zebra prints from the left edge of the liner; the sizes are in dots.
    init(width: Int, height: Int) {
        let rowBytes = (width + 7) / 8
        let count = rowBytes * height
        before = Array(
            "^XA\n^PW\(width)\n^LL\(height)\n^LH0,0\n^FO0,0^GFA,\(count),\(count),\(rowBytes),".utf8)
    }

    func bytes(of row: DotPicture) -> [UInt8] {
        before + ZPLCompression.text(of: row.rows, rowBytes: row.rowBytes)
            + Array("^FS\n^PQ1,0,0,N\n^XZ\n".utf8)
    }
}
