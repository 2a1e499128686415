internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import StampFormat
internal import StampSigning

/// The register's read side for programs: products, producers, certificates, lists, keys and this interface itself.
struct RegisterAPI<Store: RegistryStore>: Sendable {
    let source: RegisterSource<Store>

    func add(to book: RouteBook<some RequestContext>) {
        book.get("/v1/openapi.json") { _, _ in
            Answer("application/json", PackageResources.openapi_json, .brief)
        }
        book.get("/v1/office") { _, _ in try office() }
        book.get("/v1/keys") { _, _ in try keys() }
        book.get("/v1/products") { request, _ in try await products(request) }
        book.get("/v1/products/:number") { request, context in
            try await product(RegisterNumber.product(request.part("number", context)))
        }
        book.get("/v1/producers") { request, _ in try await producers(request) }
        book.get("/v1/producers/:number") { request, context in
            try await producer(RegisterNumber.producer(request.part("number", context)))
        }
        book.get("/v1/certificates") { request, _ in try await certificates(request) }
        for list in PublicList.allCases {
            book.get("/v1/lists/\(list.rawValue)") { _, _ in try await lines(of: list) }
        }
    }

    private func office() throws -> Answer {
        let day = try source.moment().day
        return Answer(
            json: .object([
                "day": .string(day.iso), "host": .string(source.office.host.name),
                "is_training": .bool(source.office.trainingDay != nil), "name": .string(source.office.name),
            ]), .brief)
    }

    /// Public certificates with their windows: what a verifier without a network needs.
    private func keys() throws -> Answer {
        let moment = try source.moment()
        var keys: [CanonicalJSON] = []
        for entry in source.keys.keyring(at: moment.milliseconds).entries {
            guard let certificate = entry.certificate else { continue }
            let id = String(entry.key.id.number, radix: 16)
            keys.append(
                .object([
                    "first_day": .string(certificate.window.first.day.iso),
                    "key": .string(String(repeating: "0", count: 6 - id.count) + id),
                    "last_day": .string(certificate.window.last.day.iso), "name": .string(certificate.name),
                    "pem": .string(String(decoding: try certificate.pem(), as: UTF8.self)),
                ]))
        }
        return Answer(json: .object(["keys": .array(keys)]), .brief)
    }

    private func products(_ request: Request) async throws -> Answer {
        let page = try PageQuery(request, path: "/v1/products")
        let after = try page.last(RegisterNumber.product)
        let found = try await source.store.read { reader throws(RegistryError) -> [Product] in
            switch page.search {
            case .all: try reader.products(after: after, limit: page.limit + 1)
            case .matching(let query): try reader.products(matching: query, limit: page.limit)
            case .nothing: []
            }
        }
        return page.answer("products", found, number: { Int($0.number.number) }) {
            RegisterFacts.facts(of: $0)
        }
    }

    private func product(_ number: ProductNumber) async throws -> Answer {
        let day = try source.moment().day
        let view = try await source.store.read { reader throws(RegistryError) -> ProductView? in
            guard let product = try reader.product(number) else { return nil }
            return try ProductView(product, reader)
        }
        guard let view else { throw WebFault.notFound }
        var facts = RegisterFacts.facts(of: view.product)
        facts["certificates"] = .array(
            view.certificates.map { .object(RegisterFacts.facts(of: $0, on: day)) })
        facts["producer"] = .object(RegisterFacts.facts(of: view.producer))
        facts["picture"] = view.picture.map { .object(RegisterFacts.facts(of: $0)) } ?? .null
        facts["recalls"] = .array(
            view.recalls.map { recall in
                .object([
                    "document": .optional(recall.document), "lot": .optional(recall.lot),
                    "since": .string(recall.since.iso),
                ])
            })
        return Answer(json: .object(facts), .brief)
    }

    private func producers(_ request: Request) async throws -> Answer {
        let page = try PageQuery(request, path: "/v1/producers")
        let after = try page.last(RegisterNumber.producer)
        let found = try await source.store.read { reader throws(RegistryError) -> [Producer] in
            switch page.search {
            case .all: try reader.producers(after: after, limit: page.limit + 1)
            case .matching(let query): try reader.producers(matching: query, limit: page.limit)
            case .nothing: []
            }
        }
        return page.answer("producers", found, number: { Int($0.number) }) { RegisterFacts.facts(of: $0) }
    }

    private func producer(_ number: UInt32) async throws -> Answer {
        let producer = try await source.store.read { reader throws(RegistryError) in
            try reader.producer(number)
        }
        guard let producer else { throw WebFault.notFound }
        return Answer(json: .object(RegisterFacts.facts(of: producer)), .brief)
    }

    private func certificates(_ request: Request) async throws -> Answer {
        let product = try request.query("product").map { try RegisterNumber.product($0) }
        let page = try PageQuery(request, path: "/v1/certificates", keeping: ["product"])
        let day = try source.moment().day
        let scope: RegisterScope = product.map { .product($0) } ?? .all
        return try await page.answer(
            "certificates", from: source.store, by: { CertificateKey($0.product, $0.validFrom) }, .brief
        ) { reader, last, limit throws(RegistryError) in
            try reader.certificates(scope, after: last, limit: limit)
        } facts: {
            RegisterFacts.facts(of: $0, on: day)
        }
    }

    private func lines(of list: PublicList) async throws -> Answer {
        let day = try source.moment().day
        let lines = try await source.store.read { reader throws(RegistryError) in
            try list.lines(reader, on: day)
        }
        return Answer(
            json: .object([
                "day": .string(day.iso), "lines": .array(lines.map { RegisterFacts.facts(of: $0, on: day) }),
                "list": .string(list.rawValue),
            ]), .brief)
    }
}
