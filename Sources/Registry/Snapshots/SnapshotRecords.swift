internal import StampFormat
internal import StampSigning
internal import StampSnapshot

extension SnapshotKey {
    /// The certified keys of a keyring in the snapshot's order.
    static func all(in keyring: Keyring) throws(SnapshotFault) -> [SnapshotKey] {
        var keys: [SnapshotKey] = []
        for entry in keyring.entries {
            guard let window = entry.certificate?.window, let point = try? entry.key.point() else {
                throw .tampered
            }
            keys.append(
                try SnapshotKey(id: entry.key.id, first: window.first, last: window.last, point: point))
        }
        return keys.sorted {
            $0.id == $1.id ? $0.point.lexicographicallyPrecedes($1.point) : $0.id < $1.id
        }
    }
}

extension SnapshotProducer {
    init(_ producer: Producer) throws(SnapshotFault) {
        self.init(
            number: producer.number, name: try SnapshotText(producer.name),
            commune: try SnapshotText(producer.commune), province: try SnapshotText(producer.province),
            address: try SnapshotText(producer.addressOnLabel))
    }
}

extension SnapshotProduct {
    /// - `certificates`: all of the product.
    /// - `picture`: SHA-256 of its small copy; empty for none.
    init(
        _ product: Product, _ certificates: [Certificate], _ flags: StandingFlags, picture: [UInt8]
    ) throws(SnapshotFault) {
        var subjects: [FlagSubject] = [.product(product.number)]
        var lines: [SnapshotCertificate] = []
        for certificate in certificates.sorted(by: { $0.validFrom < $1.validFrom }) {
            subjects.append(.certificate(product.number, validFrom: certificate.validFrom))
            if let number = certificate.decision.number { subjects.append(.decision(number)) }
            lines.append(
                SnapshotCertificate(
                    facts: certificate.verdictFacts,
                    decision: try SnapshotText(certificate.decision.number ?? "")))
        }
        try self.init(
            number: product.number, producer: product.producer, group: product.group.snapshotNumber,
            marks: flags.marks(on: subjects), card: try ProductCard(product, picture), certificates: lines)
    }
}

extension ProductCard {
    fileprivate init(_ product: Product, _ picture: [UInt8]) throws(SnapshotFault) {
        try self.init(
            name: try SnapshotText(product.name),
            netQuantity: try SnapshotText(product.netQuantity?.text ?? ""),
            gtin: try SnapshotText(product.gtin?.digits ?? ""),
            standard: try SnapshotText(product.standard ?? ""), picture: picture)
    }
}

extension Product.Group {
    fileprivate var snapshotNumber: UInt8 {
        switch self {
        case .food: 0
        case .beverage: 1
        case .herbal: 2
        case .craft: 3
        case .ornamental: 4
        case .tourism: 5
        }
    }
}

extension SnapshotBox {
    init(_ box: GiftBox) throws(SnapshotFault) {
        try self.init(parent: SnapshotPlace(box.parent), children: box.children.map { SnapshotPlace($0) })
    }
}

extension SnapshotPlace {
    fileprivate init(_ stamp: StampPlace) { self.init(stamp.allotment, stamp.serial) }
}

extension SnapshotAllotment {
    init(_ allotment: Allotment, _ terms: IssueTerms) throws(SnapshotFault) {
        guard let first = Serial(number: 1) else { throw .tampered }
        let fields = StampFields(
            kind: allotment.kind, key: terms.key, product: allotment.product, allotment: allotment.number,
            serial: first, issuedOn: terms.issuedOn, certifiedUntil: terms.certifiedUntil,
            useBy: terms.useBy)
        try self.init(of: fields, quantity: UInt32(allotment.quantity))
    }
}
