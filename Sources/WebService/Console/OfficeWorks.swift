package import Registry
package import StampFormat
package import StampSigning

/// What the console asks of the program around it: work with keys, fonts and files, and the words of refusals.
package protocol OfficeWorks: PaperWorks, PrinterWorks, CaseWorks, PictureWorks {
    /// Papers that labels can be printed on, the usual one first.
    var papers: [LabelPaper] { get }

    /// The labels as a PDF, read back and recorded as a print run; the same again is the same file.
    ///
    /// `key`: what is kept of the run in the run's own transaction, for a program that names its requests.
    func labels(
        _ choice: LabelChoice, under key: KeyedRequest?, by act: Act
    ) async throws(WorkRefusal) -> [UInt8]

    /// Puts labels that nobody waits for into the queue; the same again is the same job.
    func queue(_ choice: LabelChoice, by act: Act) async throws(WorkRefusal) -> Job

    /// Pictures of the first page, PNG; nothing is recorded and no signature is shown.
    func preview(_ choice: LabelChoice) async throws(WorkRefusal) -> [UInt8]

    func words(of error: RegistryError) -> WorkRefusal

    /// What speaks for a copy, as a person reads it.
    func words(of finding: CopyFinding) -> Phrase

    /// The office's keys: the root and those that sign.
    func keys() throws(WorkRefusal) -> [OfficeKey]

    /// What the office's scratch codes are derived from.
    func scratchSecret() throws(WorkRefusal) -> ScratchSecret
}

extension OfficeWorks {
    func labels(_ choice: LabelChoice, by act: Act) async throws(WorkRefusal) -> [UInt8] {
        try await labels(choice, under: nil, by: act)
    }
}

/// A sheet of labels by its name and its words.
package struct LabelPaper: Hashable, Sendable {
    package let name: String
    package let vietnamese: String
    package let english: String

    package init(name: String, vietnamese: String, english: String) {
        self.name = name
        self.vietnamese = vietnamese
        self.english = english
    }
}

/// Which labels, on which paper.
package struct LabelChoice: Hashable, Sendable {
    package let allotment: AllotmentNumber
    package let serials: SerialRange
    package let paper: String
    /// First free cell of a part-used sheet, from 1.
    package let startCell: Int
    /// Whose margins are made up for; nil for none.
    package var printer: String?
    /// Why labels are printed again; nil for the first time.
    package var reason: String?

    package init(allotment: AllotmentNumber, serials: SerialRange, paper: String, startCell: Int) {
        self.allotment = allotment
        self.serials = serials
        self.paper = paper
        self.startCell = startCell
    }
}

/// Why something was not done, in words: what happened, and what to do next.
package struct WorkRefusal: Error, Hashable, Sendable {
    package let code: String
    let what: Phrase
    let next: Phrase?
    /// What a confirmation is about, where asking again and confirming is enough; nil for what stays refused.
    ///
    /// Numbers, by the names of a problem's members.
    fileprivate(set) var question: [String: Int]?
    /// Whether the fault is ours, for the log.
    package let isOurs: Bool

    /// Texts in Vietnamese and English.
    package init(
        _ code: String, _ what: (vi: String, en: String), next: (vi: String, en: String)? = nil,
        isOurs: Bool = false
    ) {
        self.code = code
        self.what = Phrase(what.vi, what.en)
        self.next = next.map { Phrase($0.vi, $0.en) }
        self.isOurs = isOurs
    }
}

extension OfficeWorks {
    /// The register's refusal in words, with what it asks back.
    func refusal(of error: RegistryError) -> WorkRefusal {
        var refusal = words(of: error)
        refusal.question = error.question
        return refusal
    }
}
