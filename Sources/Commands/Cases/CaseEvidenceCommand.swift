internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseEvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "Add a picture, a paper or a scanned stamp to a case.",
        discussion: """
            JPEG, PNG, WebP or PDF of at most 16 MiB, told by its content; it is copied
            into the data folder under its SHA-256. Evidence is taken in every stage:
            what a device recorded may arrive late.

            Examples:
              tracestamp case evidence 7 --file sap-12.jpg --by "Sơn"
              tracestamp case evidence 7 --stamp 0000-0080-0001-XTNA-Q \\
                --device-at 2026-11-20T08:31:00+07:00 --by "Sơn"
            """)

    @OptionGroup var inspection: CaseArgument
    @Option(help: "The picture or paper.") var file: String?
    @OptionGroup var stamp: StampOption
    @OptionGroup var options: CaseActOptions

    func validate() throws {
        guard (file == nil) != (stamp.stamp == nil) else { throw ValidationError("Give --file or --stamp.") }
    }

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(options.data)
            let receipt = try await CaseDesk(store: workplace.store).add(
                try await matter(workplace), to: inspection.inspection, options.field.mark,
                options.paper.paper,
                by: try await workplace.act(options.actor, usually: .inspector, for: .caseEvidenceAdded))
            try await options.show(receipt, workplace)
        }
    }

    private func matter(_ workplace: Workplace) async throws -> EvidenceMatter {
        if let place = try await stamp.place(workplace) { return .stamp(place) }
        let bytes = try FileBytes.contents(of: file ?? "", most: EvidenceFile.mostBytes)
        return .file(try EvidenceFolder(workplace.folder).keep(bytes))
    }
}
