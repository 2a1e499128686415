internal import Foundation
internal import Registry
internal import StampFormat

/// The backup file that the inspector app writes: what a device did and could not send, pictures too.
struct FieldFile: Decodable {
    /// One act, with the members that `/v1/openapi.json` names.
    struct Item: Decodable {
        let key: String
        let act: String
        /// The key of its case.
        let inspection: String
        let body: [String: String]
        let deviceAt: Int64
        /// JPEG bytes; nil for what is no picture, and for a picture that the office has.
        let photo: Data?

        private enum CodingKeys: String, CodingKey {
            case key, act, inspection, body, photo
            case deviceAt = "device_at"
        }

        func text(_ name: String) -> String? { body[name].map { PlainText.normalised($0) } }

        var paper: Paper {
            Paper(
                document: text("document"), since: text("since").flatMap { Day(iso: $0) }, note: text("note"))
        }
    }

    let format: String
    let items: [Item]

    static let mostBytes = 256 << 20
    /// Items of one file.
    private static let most = 5000

    /// - Throws: a ``Failure`` for a file that is none of the app's.
    static func read(_ path: String) throws -> FieldFile {
        let bytes = try FileBytes.contents(of: path, most: mostBytes)
        guard let file = try? JSONDecoder().decode(FieldFile.self, from: Data(bytes)),
            file.format == "tracestamp-queue-1", file.items.count <= most
        else {
            throw Failure(
                "not-a-field-file",
                Bilingual(
                    "\(path) không phải tệp dự phòng của ứng dụng kiểm tra",
                    "\(path) is no backup file of the inspector app"),
                next: Bilingual(
                    "dùng tệp do “Xuất tệp dự phòng” ghi ra, chưa sửa",
                    "take what “Export a backup file” wrote, unchanged"))
        }
        return file
    }
}

extension Workplace {
    /// Does one item as if the device had sent it; its key makes it happen once.
    ///
    /// - Throws: the register's refusal, or a ``Failure`` for an item that says too little.
    func take(_ item: FieldFile.Item, by act: Act) async throws -> CaseReceipt {
        guard let key = ItemKey(item.key), let reference = CaseReference(item.inspection) else {
            throw FieldFile.unreadable(item)
        }
        let (desk, mark) = (CaseDesk(store: store), FieldMark(key: key, deviceAt: item.deviceAt))
        switch item.act {
        case "open": return try await desk.open(try await opening(item), mark, item.paper, by: act)
        case "photo":
            guard let photo = item.photo else { throw FieldFile.unreadable(item) }
            let file = try EvidenceFolder(folder).keep(Array(photo))
            return try await desk.add(.file(file), to: reference, mark, item.paper, by: act)
        case "stamps":
            guard let stamp = item.text("stamp") else { throw FieldFile.unreadable(item) }
            return try await desk.add(
                .stamp(try await place(of: stamp)), to: reference, mark, item.paper, by: act)
        default:
            return try await desk.say(try await word(item), in: reference, mark, item.paper, by: act)
        }
    }

    private func opening(_ item: FieldFile.Item) async throws -> CaseOpening {
        guard let origin = item.text("origin").flatMap({ CaseOrigin(rawValue: $0) }) else {
            throw FieldFile.unreadable(item)
        }
        var opening = CaseOpening(origin)
        if let stamp = item.text("stamp") { opening.stamp = try await place(of: stamp) }
        opening.place = item.text("place")
        opening.province = item.text("province").flatMap { Province(code: $0) }
        opening.wave = item.text("wave").flatMap { WaveReference($0) }
        opening.producer = item.text("producer").flatMap { UInt32($0) }
        return opening
    }

    private func word(_ item: FieldFile.Item) async throws -> CaseWord {
        switch item.act {
        case "visit": return .visited
        case "find": return .found(try await finding(item))
        case "verify", "reject":
            guard let number = item.text("finding").flatMap({ Int($0) }) else { break }
            return item.act == "verify" ? .verified([number]) : .rejected([number])
        case "transfer":
            guard let agency = item.text("agency").flatMap({ Agency($0) }) else { break }
            return .transferred(agency)
        case "propose-withdrawal":
            guard let number = item.text("product").flatMap({ UInt32($0) }),
                let product = ProductNumber(number: number), let reason = item.text("reason")
            else { break }
            return .withdrawalProposed(WithdrawalProposal(product: product, reason: reason))
        case "close":
            guard let outcome = item.text("outcome").flatMap({ CaseOutcome(rawValue: $0) }) else { break }
            return .closed(outcome)
        default: break
        }
        throw FieldFile.unreadable(item)
    }

    private func finding(_ item: FieldFile.Item) async throws -> Finding {
        guard let reason = item.text("reason"), let criterion = item.text("criterion"),
            let severity = item.text("severity").flatMap({ FindingSeverity(rawValue: $0) }),
            let deadline = item.text("deadline").flatMap({ Day(iso: $0) })
        else { throw FieldFile.unreadable(item) }
        let usual = try await read { reader throws(RegistryError) in
            try reader.findingReasons().first { $0.code == reason }?.legalBasis
        }
        return Finding(
            criterion: criterion, reason: reason,
            legalBasis: item.text("legal_basis") ?? usual ?? reason, severity: severity,
            deadline: deadline)
    }
}

extension FieldFile {
    fileprivate static func unreadable(_ item: Item) -> Failure {
        Failure(
            "unreadable-item",
            Bilingual(
                "mục \(item.key.prefix(64)) thiếu hoặc sai", "item \(item.key.prefix(64)) is incomplete"))
    }
}
