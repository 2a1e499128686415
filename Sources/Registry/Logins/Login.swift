package import StampSigning

/// How one person of the office signs in; names and roles stay the person's.
package struct Login: Hashable, Sendable {
    package let person: Int
    package var password: PasswordHash
    /// Wrong passwords since the last right one.
    package var delay: SignInDelay
    /// Asked for besides the password; nil when the person uses no app.
    package var oneTime: OneTimePassword?
    /// The last step whose code was taken.
    package var usedStep: Int64

    package init(
        person: Int, password: PasswordHash, delay: SignInDelay = SignInDelay(),
        oneTime: OneTimePassword? = nil, usedStep: Int64 = 0
    ) {
        self.person = person
        self.password = password
        self.delay = delay
        self.oneTime = oneTime
        self.usedStep = usedStep
    }
}

/// A code with which someone opens a login, or sets a forgotten password anew.
package struct LoginInvitation: Hashable, Sendable {
    /// SHA-256 of the code.
    package let hash: [UInt8]
    /// Nil for the first administrator, who is not registered yet.
    package let person: Int?
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let expiresAt: Int64

    package init(hash: [UInt8], person: Int?, expiresAt: Int64) {
        self.hash = hash
        self.person = person
        self.expiresAt = expiresAt
    }

    /// Milliseconds for which the first administrator's code works: a day.
    package static let firstLife: Int64 = 86_400_000
    /// Milliseconds for which anybody else's works: seven days, the post takes its time.
    package static let life: Int64 = 7 * 86_400_000
}

/// Why someone is not let in.
package enum LoginRefusal: Hashable, Sendable {
    /// Name, password or one-time code: nobody is told which.
    case wrong
    case wait(seconds: Int)
    /// No such code, used already, or too old.
    case codeUnknown
    case password(PasswordFault)
    /// The first login is for someone who is registered as administrator already, or for a new person.
    case notAdministrator
    case wrongOneTimeCode
    case wrongPassword

    /// Stable word.
    package var code: String {
        switch self {
        case .wrong: "sign-in-wrong"
        case .wait: "sign-in-wait"
        case .codeUnknown: "login-code-unknown"
        case .password: "password-refused"
        case .notAdministrator: "not-administrator"
        case .wrongOneTimeCode: "one-time-code-wrong"
        case .wrongPassword: "password-wrong"
        }
    }
}
