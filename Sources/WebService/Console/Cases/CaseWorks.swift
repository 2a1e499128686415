package import Registry
package import StampFormat

/// What the service asks of the program for inspection cases: files that are evidence, and papers to sign.
package protocol CaseWorks: Sendable {
    /// Keeps a picture or a paper under its hash, once however often it comes.
    func keep(evidence bytes: [UInt8]) throws(WorkRefusal) -> EvidenceFile

    /// A file that is evidence; refused when it is not what its hash says.
    func evidence(_ file: EvidenceFile) throws(WorkRefusal) -> [UInt8]

    /// What the minutes of a case would leave blank; none where they cannot be made: ``minutes(of:on:)`` says why.
    func blanks(inMinutesOf number: Int, on day: Day) async -> [WorkBlank]

    /// How the office words minutes; nil where that text cannot be used: ``minutes(of:on:)`` says why.
    var minutesTemplate: String? { get }

    /// The minutes of a case on A4, worded as the office has them.
    func minutes(of number: Int, on day: Day) async throws(WorkRefusal) -> [UInt8]
}

/// A part of a paper that the register has nothing for, by its name.
package struct WorkBlank: Hashable, Sendable {
    let name: Phrase

    package init(vietnamese: String, english: String) { name = Phrase(vietnamese, english) }
}

extension EvidenceFile.Kind {
    /// As it is served; told by the content when it came in.
    var type: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .pdf: "application/pdf"
        }
    }
}
