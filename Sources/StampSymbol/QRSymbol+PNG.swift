internal import CPNG

extension QRSymbol {
    /// The symbol with its quiet zone as a 1-bit grey PNG; its pHYs chunk tells the size on paper.
    ///
    /// - Parameter module: pixels of a module and their density.
    /// - Returns: a whole file.
    /// - Throws: ``SymbolError/pictureFailed``; only a full memory explains it.
    package func png(module: ModuleSize) throws(SymbolError) -> [UInt8] {
        let pixels = version.sideWithQuietZone * module.dots
        let rowBytes = (pixels + 7) / 8
        let image = pixelRows(module: module, pixels: pixels, rowBytes: rowBytes)
        var file: [UInt8] = []
        let written = withUnsafeMutablePointer(to: &file) { file in
            CPNG_write_bilevel(
                image, UInt32(pixels), rowBytes, UInt32((Double(module.dpi) / 0.0254).rounded()), file
            ) { file, bytes, count in
                let file = file?.assumingMemoryBound(to: [UInt8].self)
                file?.pointee.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
            }
        }
        guard written == 1 else { throw .pictureFailed }
        return file
    }

    /// Packed pixel rows; 1 is white, as grey PNGs have it.
    private func pixelRows(module: ModuleSize, pixels: Int, rowBytes: Int) -> [UInt8] {
        let quiet = SymbolVersion.quietZone
        var image: [UInt8] = []
        image.reserveCapacity(pixels * rowBytes)
        for row in -quiet..<side + quiet {
            var line = [UInt8](repeating: 0xFF, count: rowBytes)
            for column in 0..<side where isDark(row: row, column: column) {
                let first = (column + quiet) * module.dots
                for pixel in first..<first + module.dots { line[pixel / 8] &= ~(0x80 >> UInt8(pixel % 8)) }
            }
            for _ in 0..<module.dots { image += line }
        }
        return image
    }
}
