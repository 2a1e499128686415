internal import Registry
internal import Reports
internal import StampFormat
internal import WebService

/// Evidence and minutes for the console, kept and made as the commands do.
extension ServedWorks {
    func keep(evidence bytes: [UInt8]) throws(WorkRefusal) -> EvidenceFile {
        try refused { try EvidenceFolder(workplace.folder).keep(bytes) }
    }

    func evidence(_ file: EvidenceFile) throws(WorkRefusal) -> [UInt8] {
        try refused { try EvidenceFolder(workplace.folder).contents(of: file) }
    }

    func blanks(inMinutesOf number: Int, on day: Day) async -> [WorkBlank] {
        guard let minutes = try? await workplace.minutes(of: .number(number), on: day),
            let template = try? MinutesTemplateFile.read(nil, workplace.folder)
        else { return [] }
        return minutes.blanks(in: template).map { field in
            let name = MinutesWords.name(of: field)
            return WorkBlank(vietnamese: name.vi, english: name.en)
        }
    }

    var minutesTemplate: String? {
        guard let text = try? MinutesTemplateFile.text(nil, workplace.folder),
            (try? MinutesTemplate(text)) != nil
        else { return nil }
        return text
    }

    func minutes(of number: Int, on day: Day) async throws(WorkRefusal) -> [UInt8] {
        let minutes: Minutes
        do {
            minutes = try await workplace.minutes(of: .number(number), on: day)
        } catch {
            throw words(of: error)
        }
        return try refused {
            try minutes.pdf(
                try MinutesTemplateFile.read(nil, workplace.folder),
                fonts: try LabelFontFiles.load(LabelFontFiles.usual))
        }
    }
}
