/// Refusals that only ask back: whoever is sure asks for the same again, and confirms.
extension RegistryError {
    /// What a confirmation is about, as numbers under their permanent names; nil for what stays refused.
    package var question: [String: Int]? {
        guard case .quantityUnusual(let asked, let most) = self else { return nil }
        return ["quantity": asked, "usual_most": most]
    }
}
