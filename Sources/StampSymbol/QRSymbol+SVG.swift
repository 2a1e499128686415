extension QRSymbol {
    /// The symbol as an SVG document: one path of merged horizontal runs on a white ground.
    ///
    /// The viewBox counts modules, quiet zone included; width and height are in millimetres.
    ///
    /// - Parameter module: the side of a module; by default 0.381 mm.
    /// - Returns: an XML document with a line feed at its end.
    package func svg(module: ModuleSize = .office) -> String {
        let modules = version.sideWithQuietZone
        let width = FixedPoint.text(Double(modules) * module.millimetres, places: 4)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(width)mm" \
            viewBox="0 0 \(modules) \(modules)" shape-rendering="crispEdges">
            <rect width="\(modules)" height="\(modules)" fill="#fff"/>
            <path fill="#000" d="\(pathData)"/>
            </svg>

            """
    }

    private var pathData: String {
        var path: [UInt8] = []
        path.reserveCapacity(12 * side * side / 3)
        for row in 0..<side {
            for run in darkRuns(inRow: row) {
                path += "M\(run.lowerBound + SymbolVersion.quietZone) \(row + SymbolVersion.quietZone)".utf8
                path += "h\(run.count)v1h-\(run.count)z".utf8
            }
        }
        return String(decoding: path, as: UTF8.self)
    }

    /// The longest stretches of dark modules of a row, from the left.
    private func darkRuns(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...side {
            let dark = isDark(row: row, column: column)
            if dark, start == nil { start = column }
            if !dark, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }
}
