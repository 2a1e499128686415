internal import HTTPTypes
internal import Registry
internal import StampFormat

/// Lists of stamps that go out and come back: the stamps themselves, what a shop destroyed, what was not used.
struct StampPaperAPI<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    /// Stamps of one list.
    private static var most: Int { PreparedBlock.capacity }

    func add(to book: TokenBook<Store>) {
        book.delivery(
            "/v1/allotments/:allotment/stamps", .writeStamps, .stampsListed, fields: ["from", "to"]
        ) { asked, isDone in
            let format = try asked.request.format(besidesJSON: [.csv])
            let serials = try await serials(asked)
            let number = try await asked.allotment().number
            if !isDone {
                let key = asked.keyedRequest { (serials: SerialRange) in
                    .object(["first": .integer(Int(serials.first)), "last": .integer(Int(serials.last))])
                }
                _ = try await PrintDesk(store: KeyedStore(asked.store, key)).recordListing(
                    number, from: serials.first, to: serials.last, by: asked.act)
            }
            let lines = try await asked.store.read { reader throws(RegistryError) in
                let host = try reader.office().host
                return try reader.stamps(serials, of: number).map { StampURL(host: host, stamp: $0) }
            }
            guard let format else { return Answer(json: Self.facts(of: lines), .none).varying }
            return Answer.file(Self.csv(lines), named: "tem-\(number.number)", as: format).varying
        }
        addShopReturn(to: book)
        addExpiry(to: book)
    }

    private func serials(_ asked: TokenAct<Store>) async throws -> SerialRange {
        let allotment = try await asked.allotment()
        guard let serials = try asked.fields.serials(of: allotment).ranges.first else {
            throw WebFault.unexpected
        }
        guard serials.count <= Self.most else {
            throw WebFault.badValue(
                name: "to",
                allowed: Phrase(
                    "không quá \(Self.most) tem một lần; có \(serials.count)",
                    "within \(Self.most) stamps of a list; there are \(serials.count)"))
        }
        return serials
    }

    private static func facts(of lines: [StampURL]) -> CanonicalJSON {
        .object([
            "stamps": .array(
                lines.map { url in
                    .object([
                        "serial": .integer(Int(url.stamp.fields.serial.number)),
                        "short_code": .string(TypedCode(of: url.stamp).text), "url": .string(url.text),
                    ])
                })
        ])
    }

    private static func csv(_ lines: [StampURL]) -> [UInt8] {
        // No field can hold a comma or a quote, nor start like a formula.
        let rows = lines.map {
            "\($0.stamp.fields.serial.number),\(TypedCode(of: $0.stamp).text),\($0.text)\r\n"
        }
        return Array(("serial,short_code,url\r\n" + rows.joined()).utf8)
    }

    private func addShopReturn(to book: TokenBook<Store>) {
        let path = "/v1/allotments/:allotment/shop-return"
        book.act(path, .writeStamps, .stampsVoided, fields: nil) { asked in
            let order = try await order(asked)
            let store = asked.store(status: .ok) { (report: ShopReturnReport) in
                report.isSaved ? .allotment(order.allotment) : nil
            }
            let report = try await ShopReturnDesk(store: store).take(
                asked.importFile(works), order, isDryRun: false, by: asked.act)
            guard report.isSaved else {
                throw WebFault.fileHasFaults(FaultLines(works: works).facts(of: report.faults))
            }
        }
        book.question("\(path)/check", .writeStamps, .stampsVoided, fields: nil) { asked in
            let report = try await ShopReturnDesk(store: asked.store).take(
                asked.importFile(works), order(asked), isDryRun: true, by: asked.act)
            return Answer(
                json: .object([
                    "fault_count": .integer(report.faults.count),
                    "faults": .array(FaultLines(works: works).facts(of: report.faults)),
                    "ranges": .array(report.ranges.map { Self.facts(of: $0) }),
                    "rows": .integer(report.rows), "stamps": .integer(report.count),
                ]), .none)
        }
    }

    private func order(_ asked: TokenAct<Store>) async throws -> ShopReturnOrder {
        let reasons: [VoidReason] = [.damaged, .misprint]
        let word = try asked.word(inQuery: "reason", reasons.map(\.rawValue))
        return ShopReturnOrder(
            allotment: try await asked.allotment().number,
            reason: word.flatMap { VoidReason(rawValue: $0) } ?? .damaged,
            document: try asked.query("document"))
    }

    private func addExpiry(to book: TokenBook<Store>) {
        book.act("/v1/stamps/expire", .writeStamps, .stampsExpired) { asked in
            let store = asked.store { (expired: [ExpiredStamps]) in
                Resource(nil) { _ throws(RegistryError) in Self.facts(of: expired) }
            }
            _ = try await RangeDesk(store: store).expireUnused(isDryRun: false, by: asked.act)
        }
        book.question("/v1/stamps/expire/check", .readStamps, .stampsExpired, fields: []) { asked in
            let expired = try await RangeDesk(store: asked.store).expireUnused(isDryRun: true, by: asked.act)
            return Answer(json: Self.facts(of: expired), .none)
        }
    }

    private static func facts(of expired: [ExpiredStamps]) -> CanonicalJSON {
        .object([
            "expired": .array(
                expired.map { stamps in
                    .object([
                        "allotment": .integer(Int(stamps.allotment.number)),
                        "last_day": .string(stamps.lastDay.iso),
                        "ranges": .array(stamps.serials.map { facts(of: $0) }),
                    ])
                })
        ])
    }

    private static func facts(of range: SerialRange) -> CanonicalJSON {
        .object(["first": .integer(Int(range.first)), "last": .integer(Int(range.last))])
    }
}
