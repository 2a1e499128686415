internal import Registry

/// Who prints, by whether it is a first print or an approver's reprint.
protocol PrintingAct {
    /// Why printed stamps are printed again; nil for a first print.
    var reprint: String? { get }
}

extension PrintingAct {
    /// Under which the ledger keeps it; its roles are the ones that may.
    var word: ActWord { reprint == nil ? .labelsExported : .labelsReprinted }
    var usualRole: Act.Role { reprint == nil ? .producer : .approver }
}
