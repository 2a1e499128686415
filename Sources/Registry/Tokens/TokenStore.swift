package import StampFormat

/// What the store knows of tokens and of requests that were done.
package protocol TokenReading {
    /// All tokens, also those that ended.
    func tokens() throws(RegistryError) -> [AccessToken]
    func token(_ number: Int) throws(RegistryError) -> AccessToken?
    /// The answer to a request of a token under a key, unless it is older than a day.
    ///
    /// `now`: milliseconds since 1970-01-01T00:00:00Z.
    func keptAnswer(of token: Int, key: String, at now: Int64) throws(RegistryError) -> KeptAnswer?
}

/// Changes of tokens; kept answers are no facts, they need no ledger entry.
package protocol TokenWriting {
    func insert(_ token: AccessToken) throws(RegistryError)
    /// Stores the end of a token.
    func update(_ token: AccessToken) throws(RegistryError)
    /// Notes the day on which a token was used last; no fact of the register.
    func note(tokenUsed number: Int, on day: Day) throws(RegistryError)
    /// Keeps an answer, and forgets those that are older than a day.
    func keep(_ answer: KeptAnswer, of token: Int, key: String) throws(RegistryError)
}
