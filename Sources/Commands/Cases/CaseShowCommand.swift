internal import ArgumentParser
internal import Registry
internal import StampFormat

struct CaseShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One case: findings, evidence, reports and what happened.",
        discussion: "Example:\n  tracestamp case show 7")

    @OptionGroup var inspection: CaseArgument
    @OptionGroup var data: DataOption
    @OptionGroup var json: JSONOption

    func run() async throws {
        try await reporting {
            let workplace = try await Workplace(data)
            let sheet = try await workplace.caseSheet(inspection.inspection)
            if json.json {
                try StandardOutput.write(CanonicalJSON.object(sheet.facts).text)
            } else {
                try write(sheet)
            }
        }
    }

    private func write(_ sheet: CaseSheet) throws {
        let inspection = sheet.inspection
        try StandardOutput.write(
            "case \(inspection.number)  \(inspection.stage.rawValue)  \(inspection.opening.origin.rawValue)")
        for (name, value) in sheet.lines { try StandardOutput.write("  \(name)  \(value)") }
        if !inspection.findings.isEmpty {
            var table = Table(["FINDING", "REASON", "SEVERITY", "DEADLINE", "STATUS", "CRITERION"])
            for line in inspection.findings { table.add(line.row(on: sheet.day)) }
            for line in table.lines { try StandardOutput.write(line) }
        }
        if !sheet.evidence.isEmpty {
            var table = Table(["EVIDENCE", "WHAT", "DEVICE", "SERVER"])
            for item in sheet.evidence { table.add(item.row) }
            for line in table.lines { try StandardOutput.write(line) }
        }
        var table = Table(["DAY", "ACT", "DOCUMENT", "RECEIPT"])
        for event in inspection.events {
            table.add([
                event.record.recordedOn.iso, event.word.act.rawValue, event.document ?? "–",
                "\(event.record.entry)",
            ])
        }
        for line in table.lines { try StandardOutput.write(line) }
    }
}

extension CaseFinding {
    fileprivate func row(on day: Day) -> [String] {
        let late = status == .open && finding.deadline < day ? " (overdue)" : ""
        return [
            "\(number)", finding.reason, finding.severity.rawValue, finding.deadline.iso,
            status.rawValue + late, ShownText.of(finding.criterion),
        ]
    }
}

extension EvidenceItem {
    fileprivate var row: [String] {
        let what =
            switch matter {
            case .stamp(let place): "stamp \(place.text)"
            case .file(let file): file.path
            }
        return [
            "\(number)", what, deviceAt.map { DeviceTime.text(of: $0) } ?? "–",
            DeviceTime.text(of: record.at),
        ]
    }
}
