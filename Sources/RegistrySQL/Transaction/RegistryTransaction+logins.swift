internal import Registry
internal import StampSigning

extension RegistryTransaction {
    func hasLogins() throws(RegistryError) -> Bool { try !rows("SELECT 1 FROM login LIMIT 1").isEmpty }

    func login(of person: Int) throws(RegistryError) -> Login? {
        try first(
            "SELECT password, failures, failed_at, one_time, used_step FROM login WHERE person = $1",
            [SQLValue(person)]
        ) { row throws(RegistryError) in
            Login(
                person: person, password: PasswordHash(kept: try row.text(0)),
                delay: SignInDelay(failures: try row.integer(1), lastAt: Int64(try row.integer(2))),
                oneTime: try row.optionalBlob(3).map { OneTimePassword(secret: $0) },
                usedStep: Int64(try row.integer(4)))
        }
    }

    func personsWithLogin() throws(RegistryError) -> Set<Int> {
        Set(try all("SELECT person FROM login") { row throws(RegistryError) in try row.integer(0) })
    }

    func put(_ login: Login) throws(RegistryError) {
        try record(
            """
            INSERT INTO login (person, password, failures, failed_at, one_time, used_step)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (person) DO UPDATE SET password = excluded.password, failures = excluded.failures,
                failed_at = excluded.failed_at, one_time = excluded.one_time, used_step = excluded.used_step
            """,
            [
                SQLValue(login.person), SQLValue(login.password.text), SQLValue(login.delay.failures),
                .integer(login.delay.lastAt), SQLValue(login.oneTime?.secret), .integer(login.usedStep),
            ])
    }

    func put(_ invitation: LoginInvitation) throws(RegistryError) {
        if let person = invitation.person {
            try record("DELETE FROM login_invitation WHERE person = $1", [SQLValue(person)])
        } else {
            try record("DELETE FROM login_invitation WHERE person IS NULL", [])
        }
        try record(
            "INSERT INTO login_invitation (hash, person, expires_at) VALUES ($1, $2, $3)",
            [.blob(invitation.hash), SQLValue(invitation.person), .integer(invitation.expiresAt)])
    }

    func invitation(_ hash: [UInt8]) throws(RegistryError) -> LoginInvitation? {
        try first("SELECT person, expires_at FROM login_invitation WHERE hash = $1", [.blob(hash)]) {
            row throws(RegistryError) in
            LoginInvitation(
                hash: hash, person: try row.optionalInteger(0), expiresAt: Int64(try row.integer(1)))
        }
    }

    func removeInvitation(_ hash: [UInt8]) throws(RegistryError) {
        try record("DELETE FROM login_invitation WHERE hash = $1", [.blob(hash)])
    }

    func recoveryCodeCount(of person: Int) throws(RegistryError) -> Int {
        try rows("SELECT hash FROM recovery_code WHERE person = $1", [SQLValue(person)]).count
    }

    func putRecoveryCodes(_ hashes: [[UInt8]], of person: Int) throws(RegistryError) {
        try record("DELETE FROM recovery_code WHERE person = $1", [SQLValue(person)])
        for hash in hashes {
            try record(
                "INSERT INTO recovery_code (person, hash) VALUES ($1, $2)", [SQLValue(person), .blob(hash)])
        }
    }

    func useRecoveryCode(_ hash: [UInt8], of person: Int) throws(RegistryError) -> Bool {
        try !rows(
            "DELETE FROM recovery_code WHERE person = $1 AND hash = $2 RETURNING person",
            [SQLValue(person), .blob(hash)]
        ).isEmpty
    }
}
