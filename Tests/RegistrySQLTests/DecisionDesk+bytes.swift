import Registry

extension DecisionDesk {
    /// Grants what stands in a CSV file.
    func grant(
        _ csv: [UInt8], _ terms: DecisionTerms, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> DecisionReport {
        try await grant(ImportFile(name: "", csv: csv), terms, isDryRun: isDryRun, by: act)
    }

    /// Withdraws what stands in a CSV file.
    func withdraw(
        _ csv: [UInt8], _ terms: DecisionTerms, isDryRun: Bool, by act: Act
    ) async throws(RegistryError) -> DecisionReport {
        try await withdraw(ImportFile(name: "", csv: csv), terms, isDryRun: isDryRun, by: act)
    }
}
