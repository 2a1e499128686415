internal import PrintShop
internal import Registry
internal import RegistrySQL
internal import StampFormat
internal import StampLabels
internal import StampSigning
internal import StampSymbol

/// What the user chose for a print shop's package.
struct ShopRequest {
    let recipient: String
    let label: Sheet.Size
    let plan: RollPlan
    let printing: PrintingOptions
}

extension LabelOrder {
    /// `scratch`: what second codes come from, for labels that have them.
    func order(
        _ request: ShopRequest, office: Office, scratch: ScratchSecret?
    ) throws(ShopError) -> ShopOrder {
        let seed =
            "\(office.host.name)/\(allotment.number.number)/\(serials.first)-\(serials.last)/\(layout(request))"
        var order = try ShopOrder(
            recipient: request.recipient, label: request.label, plan: request.plan, host: office.host,
            level: request.printing.level, link: request.printing.link, text: text, kind: allotment.kind,
            allotment: allotment.number,
            first: serials.first, count: serials.count,
            identifier: Array(SHA256.digest(of: Array(seed.utf8)).prefix(16)))
        if let scratch { order.scratchCode = { scratch.code(of: $0).text } }
        return order
    }

    /// Everything that decides the archive's bytes besides its serials.
    func layout(_ request: ShopRequest) -> String {
        var facts = text.layout.merging(request.printing.layout) { $1 }
        facts["across"] = .integer(request.plan.across)
        facts["core"] = .integer(request.plan.core)
        facts["format"] = .string("shop")
        facts["label"] = .string(
            "\(FixedPoint.text(request.label.width, places: 3))x\(FixedPoint.text(request.label.height, places: 3))"
        )
        facts["per_roll"] = .integer(request.plan.perRoll)
        facts["shop"] = .string(request.recipient)
        facts["wind"] = .integer(request.plan.wind)
        return CanonicalJSON.object(facts).text
    }

    /// Reads the labels of a written archive back, each of its PDFs by itself.
    ///
    /// - Returns: how many labels were read.
    func prove(
        _ package: ShopPackage, extent: ProofExtent?, file: OutputFile, _ store: OfficeStore
    ) async throws -> Int {
        let folder = try ProofFolder()
        var proved = 0
        for part in package.parts {
            let extent = extent ?? .usual(smallPages: part.labels.count)
            guard extent != .none else { continue }
            defer { folder.remove([part.name]) }
            try await Self.unpacker.run(["-p", file.partPath, part.name], output: folder.path(part.name))
            proved += try await LabelProof(
                part.job, extent: extent, file: folder.path(part.name), self.part(part.labels), store
            ).read()
        }
        return proved
    }

    private static let unpacker = BoundedProgram(name: "unzip", package: "unzip")

    /// Writes the archive from the stored stamps, and finishes the file.
    ///
    /// `folder`: for temporary files.
    ///
    /// - Throws: a ``ShopError``, a ``RegistryError`` or a ``Failure``.
    func write(
        _ package: ShopPackage, to file: OutputFile, folder: String, _ store: OfficeStore
    ) async throws -> (report: ShopReport, hash: [UInt8]) {
        let output = HashedOutput(file)
        let outcome: Result<ShopReport, any Error> = try await store.read { reader throws(RegistryError) in
            var lists: [StoredStamps] = []
            do {
                let report = try package.write(
                    folder: folder,
                    stamps: {
                        let list = StoredStamps(serials, of: allotment.number, reader, pace)
                        lists.append(list)
                        return list
                    }
                ) { bytes throws(LabelError) in try output.write(bytes) }
                return .success(report)
            } catch {
                // Stamps that could not be read end a list early: that comes first.
                return .failure(lists.compactMap(\.fault).first ?? error)
            }
        }
        if let failure = output.failure { throw failure }
        let report = try outcome.get()
        try file.finish()
        return (report, output.digest())
    }
}
