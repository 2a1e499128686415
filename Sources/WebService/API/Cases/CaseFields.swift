internal import Registry
internal import StampFormat

/// The members of what a device tells of a case.
enum CaseFields {
    static var common: [String] { ["device_at", "document", "since", "note"] }
    static var opening: [String] {
        ["origin", "stamp", "product", "producer", "place", "province", "wave"] + common
    }

    /// Milliseconds since 1970-01-01T00:00:00Z that a device's clock may show: until the year 9999.
    static var deviceTimes: ClosedRange<Int> { 0...253_402_300_799_999 }

    /// What is said in a case that is open, by the last part of its path.
    enum Word: String, CaseIterable, Sendable {
        case visit, find, remedy, verify, reject, close, transfer
        case proposeWithdrawal = "propose-withdrawal"

        var entry: ActWord {
            switch self {
            case .visit: .caseVisited
            case .find: .caseFound
            case .remedy: .caseRemedied
            case .verify: .caseVerified
            case .reject: .caseRejected
            case .close: .caseClosed
            case .transfer: .caseTransferred
            case .proposeWithdrawal: .caseWithdrawalProposed
            }
        }

        var fields: [String] {
            switch self {
            case .visit: common
            case .find: ["criterion", "reason", "legal_basis", "severity", "deadline"] + common
            case .remedy, .verify, .reject: ["finding"] + common
            case .close: ["outcome"] + common
            case .transfer: ["agency"] + common
            case .proposeWithdrawal: ["product", "reason"] + common
            }
        }
    }

    /// A case by its number, or by the key with which a device opened it.
    static func reference(_ text: String) throws(WebFault) -> CaseReference {
        guard let reference = CaseReference(text) else { throw .notFound }
        return reference
    }
}

extension TokenAct {
    /// The device's key and clock; the clock is in the query where the body is a file.
    func mark() throws -> FieldMark {
        guard let key = ItemKey(key) else {
            throw WebFault.badValue(
                name: "Idempotency-Key",
                allowed: Phrase(
                    "16 đến 64 chữ cái, chữ số, “-” và “_”, không chỉ chữ số, ví dụ UUID",
                    "16 to 64 letters, digits, “-” and “_”, not all digits, such as a UUID"))
        }
        guard let text = try query("device_at") else {
            let deviceAt = try fields.optionalInteger("device_at", CaseFields.deviceTimes)
            return FieldMark(key: key, deviceAt: deviceAt.map { Int64($0) })
        }
        guard let deviceAt = Int(text), CaseFields.deviceTimes.contains(deviceAt) else {
            throw WebFault.badValue(
                name: "device_at", allowed: Phrase("mili giây từ 1970", "milliseconds since 1970"))
        }
        return FieldMark(key: key, deviceAt: Int64(deviceAt))
    }

    /// The stamp that a member names by typed code, URL or digits.
    func stamp(_ name: String) async throws -> StampPlace {
        let text = try fields.text(name, most: 300)
        return try await store.read { reader throws(RegistryError) in
            let (number, serial) = try reader.place(of: StampInput(text), String(text.prefix(60)))
            guard let serial = Serial(number: serial) else { throw .unknownStamp(text) }
            return StampPlace(number, serial)
        }
    }

    func province() throws(WebFault) -> Province? {
        guard let code = try fields.optionalText("province", most: 2) else { return nil }
        guard let province = Province(code: code) else {
            throw .badValue(
                name: "province", allowed: Phrase("hai chữ số của một tỉnh", "a province’s two digits"))
        }
        return province
    }

    func opening() async throws -> CaseOpening {
        let numbers = 1...Int(UInt32.max)
        var opening = CaseOpening(try fields.word("origin", of: CaseOrigin.self))
        if try fields.optionalText("stamp", most: 300) != nil { opening.stamp = try await stamp("stamp") }
        if let number = try fields.optionalInteger("product", numbers) {
            opening.product = try await visit.product("\(number)", store).number
        }
        opening.producer = try fields.optionalInteger("producer", numbers).map { UInt32($0) }
        (opening.place, opening.province) = (try fields.optionalText("place"), try province())
        if let wave = try fields.optionalText("wave", most: 40) {
            guard let reference = WaveReference(wave) else {
                throw WebFault.badValue(
                    name: "wave", allowed: Phrase("kế hoạch/đợt, ví dụ 1/2", "campaign/wave, such as 1/2"))
            }
            opening.wave = reference
        }
        return opening
    }

    /// What is said; a finding without a legal basis has that of its reason.
    func word(_ kind: CaseFields.Word) async throws -> CaseWord {
        switch kind {
        case .visit: return .visited
        case .find: return .found(try await finding())
        case .remedy: return .remedied(try findings())
        case .verify: return .verified(try findings())
        case .reject: return .rejected(try findings())
        case .close: return .closed(try fields.word("outcome", of: CaseOutcome.self))
        case .transfer: return .transferred(try agency())
        case .proposeWithdrawal: return .withdrawalProposed(try await proposal())
        }
    }

    /// Of the own province by its word, of another with that one's digits.
    private func agency() throws -> Agency {
        guard let agency = Agency(try fields.text("agency", most: 43)) else {
            throw WebFault.badValue(
                name: "agency",
                allowed: Phrase(
                    "cơ quan, thêm /mã tỉnh nếu là tỉnh khác, ví dụ market-control/40",
                    "an agency, with a province’s digits if it is another’s, such as market-control/40"))
        }
        return agency
    }

    private func proposal() async throws -> WithdrawalProposal {
        let product = try fields.integer("product", 1...Int(UInt32.max))
        return WithdrawalProposal(
            product: try await visit.product("\(product)", store).number,
            reason: try fields.text("reason", most: 40))
    }

    /// One finding, or by none all that fit.
    private func findings() throws(WebFault) -> [Int] {
        try fields.optionalInteger("finding", 1...1_000_000).map { [$0] } ?? []
    }

    private func finding() async throws -> Finding {
        let reason = try fields.text("reason", most: 40)
        let usual = try await store.read { reader throws(RegistryError) in
            try reader.findingReasons().first { $0.code == reason }?.legalBasis
        }
        // A reason that is not there is refused by the desk, with those that are.
        return Finding(
            criterion: try fields.text("criterion", most: 300), reason: reason,
            legalBasis: try fields.optionalText("legal_basis") ?? usual ?? reason,
            severity: try fields.word("severity", of: FindingSeverity.self),
            deadline: try fields.day("deadline"))
    }
}
