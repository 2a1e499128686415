package import StampFormat
package import StampSymbol

extension Sheet {
    /// The preset whose labels hold the symbols of a host and are nearest to these in size.
    ///
    /// - Parameters:
    ///   - host: leads every URL.
    ///   - level: nil as in a job.
    /// - Returns: nil where no preset holds them.
    package func nearestPreset(host: StampHost, level: SymbolLevel?) -> Sheet? {
        let holding = Sheet.presets.filter {
            (try? LabelGeometry(size: $0.label, host: host, level: level)) != nil
        }
        func distance(_ other: Sheet) -> Double {
            abs(other.label.width - label.width) + abs(other.label.height - label.height)
        }
        return holding.min { distance($0) < distance($1) }
    }
}
