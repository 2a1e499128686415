/// What the store knows of logins: no facts of the register, so only an invitation is in the ledger.
package protocol LoginReading {
    func hasLogins() throws(RegistryError) -> Bool
    func login(of person: Int) throws(RegistryError) -> Login?
    /// Persons who have one.
    func personsWithLogin() throws(RegistryError) -> Set<Int>
    func personInService(numbered number: Int) throws(RegistryError) -> Person?
    func session(_ hash: [UInt8]) throws(RegistryError) -> LoginSession?
    /// The latest first.
    func sessions(of person: Int) throws(RegistryError) -> [LoginSession]
    func invitation(_ hash: [UInt8]) throws(RegistryError) -> LoginInvitation?
    /// How many recovery codes are left.
    func recoveryCodeCount(of person: Int) throws(RegistryError) -> Int
}

/// Changes of logins.
package protocol LoginWriting {
    func put(_ login: Login) throws(RegistryError)
    func insert(_ session: LoginSession) throws(RegistryError)
    func update(_ session: LoginSession) throws(RegistryError)
    func removeSession(_ hash: [UInt8]) throws(RegistryError)
    /// - `hash`: of the one that stays; nil ends them all.
    func removeSessions(of person: Int, besides hash: [UInt8]?) throws(RegistryError)
    /// Those that began before a moment, of anybody.
    func removeSessions(before createdAt: Int64) throws(RegistryError)
    /// Takes the place of an older one for the same person.
    func put(_ invitation: LoginInvitation) throws(RegistryError)
    func removeInvitation(_ hash: [UInt8]) throws(RegistryError)
    /// Takes the place of all older ones.
    func putRecoveryCodes(_ hashes: [[UInt8]], of person: Int) throws(RegistryError)
    /// - Returns: whether it was there.
    func useRecoveryCode(_ hash: [UInt8], of person: Int) throws(RegistryError) -> Bool
}
