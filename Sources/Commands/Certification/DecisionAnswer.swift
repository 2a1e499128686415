internal import ArgumentParser
internal import Registry
internal import StampFormat

/// What a decision's file did, in words and facts.
struct DecisionAnswer {
    let report: DecisionReport
    let file: String
    let isDryRun: Bool

    /// - Throws: the status of a refusal when the file has faults.
    func write(asJSON: Bool) throws {
        for fault in report.faults {
            if asJSON {
                try StandardOutput.write(facts(of: fault).text)
            } else {
                StandardError.write(line(of: fault))
            }
        }
        for heading in report.ignoredHeadings {
            StandardError.write("\(file): cột “\(heading)” không được đọc / this column is not read")
        }
        var list = FactList(
            asJSON, headings: ["PRODUCT", "STARS", "FROM", "TO", "STATUS", "SINCE", "REASON"])
        for certificate in report.certificates {
            list.add(certificate.facts, row: certificate.row)
        }
        if !report.certificates.isEmpty { try list.write() }
        guard report.faults.isEmpty else {
            StandardError.write("Chưa lưu gì cả: sửa \(report.faults.count) lỗi trên rồi làm lại.")
            StandardError.write(
                "Nothing was saved: mend the \(report.faults.count) faults above and try again.")
            throw ExitCode(Exit.refused.rawValue)
        }
        if isDryRun { StandardError.write("Chạy thử: chưa lưu gì cả. / Dry run: nothing was saved.") }
    }

    private func line(of fault: ImportFault) -> String {
        let place = [fault.row.map { "\(file):\($0)" } ?? file, fault.column].compactMap(\.self)
            .joined(separator: ": ")
        let words = ImportWords.words(of: fault.rule)
        let value = fault.value.isEmpty ? "" : " “\(fault.value)”"
        return "\(place):\(value) \(words.vi) / \(words.en) (\(fault.rule.code))"
    }

    private func facts(of fault: ImportFault) -> CanonicalJSON {
        .object([
            "column": .optional(fault.column), "file": .string(file), "row": .optional(fault.row),
            "rule": .string(fault.rule.code), "value": .string(fault.value),
        ])
    }
}

extension Certificate {
    /// Under the headings of a decision's answer.
    fileprivate var row: [String] {
        [
            "\(product.number)", "\(stars)", validFrom.iso, validTo.iso, status.rawValue,
            (withdrawnOn ?? supersededOn)?.iso ?? "–", reason ?? "–",
        ]
    }
}
