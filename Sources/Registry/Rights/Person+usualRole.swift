extension Person {
    /// The role in which this person does something without naming one.
    ///
    /// It is the usual one where that is held, else the only held one that may do it. With none, or with several to
    /// choose from, the usual one stays: the store refuses it and names those that are held.
    ///
    /// - `able`: the roles that may do it.
    package func role(usually usual: Act.Role, among able: some Collection<Act.Role>) -> Act.Role {
        guard !roles.contains(usual) else { return usual }
        let own = roles.intersection(able)
        return own.count == 1 ? own.first ?? usual : usual
    }
}
