/// The history of the province's rules.
package protocol RegulationReading {
    /// All regulations, the first one first.
    func regulations() throws(RegistryError) -> [Regulation]
}
