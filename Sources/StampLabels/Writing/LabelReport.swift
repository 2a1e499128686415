package import StampSymbol

/// What a finished job came to.
package struct LabelReport: Hashable, Sendable {
    /// Pages of the file.
    package let pages: Int
    /// Labels on them.
    package let labels: Int
    /// The one version of all symbols.
    package let version: SymbolVersion
    /// The one level of all symbols.
    package let level: SymbolLevel
    /// The side of a module.
    package let module: ModuleSize
    /// Texts that end with `…` because the whole did not fit, in label order.
    package let shortened: [LabelField]
    /// Texts that a small label has no room for, in label order.
    package let leftOut: [LabelField]
    /// Bytes given to the sink.
    package let byteCount: Int
}

extension LabelReport {
    /// Of two files with parts of one job.
    package func joined(with other: LabelReport) -> LabelReport {
        LabelReport(
            pages: pages + other.pages, labels: labels + other.labels, version: version, level: level,
            module: module, shortened: shortened, leftOut: leftOut, byteCount: byteCount + other.byteCount)
    }
}
