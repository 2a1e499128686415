import Foundation
import TestBinary
import Testing

/// What nobody should feed to `verify`, and somebody will.
@Suite struct HostileInputTests {
    private struct Vectors: Decodable {
        struct Case: Decodable {
            let url: String
            let expect: String
        }
        let key: String
        let vectors: [Case]

        enum CodingKeys: String, CodingKey {
            case key = "public_key_spki_pem"
            case vectors
        }
    }

    private static let statuses: [String: Int32] = [
        "authentic": 0, "malformed": 10, "unsupported-version": 11, "unsupported-algorithm": 11,
        "unknown-key": 12,
        "bad-signature": 13,
    ]

    private func vectors(_ shell: Shell) throws -> [Vectors.Case] {
        let vectors = try JSONDecoder().decode(
            Vectors.self, from: Data(contentsOf: URL(fileURLWithPath: Checkout.vectors)))
        try shell.scratch.file("public.pem", Array(vectors.key.utf8))
        return vectors.vectors
    }

    @Test func `all published vectors get their word, a line each`() throws {
        let shell = Shell(try Scratch())
        // Line ends cannot be inside a line: such a text comes as an argument below.
        let cases = try vectors(shell).filter { !$0.url.isEmpty && !$0.url.contains(where: \.isNewline) }
        try shell.scratch.file("lines.txt", Array(cases.map { $0.url + "\n" }.joined().utf8))
        let finished = try shell.run("tracestamp verify --keys public.pem --json - < lines.txt")
        let words = try finished.outputLines.map { line in
            let answer = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return answer?["check"] as? String
        }
        #expect(words == cases.map(\.expect))
        #expect(finished.status == 13 && finished.words.isEmpty)
    }

    @Test func `all published vectors get their word and status as arguments`() throws {
        let shell = Shell(try Scratch())
        for (index, vector) in try vectors(shell).enumerated() where !vector.url.unicodeScalars.contains("\0")
        {
            try shell.scratch.file("text-\(index)", Array(vector.url.utf8))
            // The dot keeps line ends that the shell would cut from the end of the text.
            let finished = try shell.run(
                "text=$(cat text-\(index); echo .); tracestamp verify --keys public.pem -- \"${text%.}\"")
            #expect(
                finished.status == HostileInputTests.statuses[vector.expect], "\(vector.url): \(finished)")
            #expect(finished.output.hasPrefix(vector.expect), "\(vector.url): \(finished)")
        }
    }

    @Test(
        "is malformed and answered with a short line",
        arguments: [
            "head -c 10000000 /dev/zero | tr '\\0' 7",
            "head -c 10000000 /dev/zero | tr '\\0' '\\n' | cat - one",
            "head -c 3000000 /dev/zero; echo", "printf '٠١٢٣٤٥٦٧٨٩\\n'", "printf '１２３\\n'",
            "printf '\\377\\376\\n'",
            "head -c 100000 /dev/urandom", "printf '\\033[2J\\033]0;x\\007\\n'",
            "printf '\\342\\200\\256021\\n'",
            "printf 'https://tem.example.gov.vn/\\n'", "printf \"'; DROP TABLE stamp_block; --\\n\"",
            "printf '%%s%%n\\n'",
        ])
    func refuses(_ producer: String) throws {
        let shell = Shell(try Scratch())
        _ = try vectors(shell)
        try shell.scratch.file("one", Array("1\n".utf8))
        let finished = try shell.run("(\(producer)) | tracestamp verify --keys public.pem -")
        #expect(finished.status == 10, "\(finished.words)")
        #expect(finished.outputLines.allSatisfy { $0.hasPrefix("malformed") && $0.utf8.count < 2000 })
        #expect(
            !finished.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        #expect(finished.words.isEmpty)
    }

    @Test func `every one of many hostile texts to other commands is refused without a trace of the inside`()
        throws
    {
        let shell = Shell(try Scratch())
        try Given.office.prepare(shell)
        for text in [
            "'; DROP TABLE allotment; --", "-1", "4294967296", "0", "1e3", "٣", "", "$(id)", "%s%n",
            "../../x",
        ] {
            try shell.scratch.file("text", Array(text.utf8))
            for command in ["allotment show --", "product show --", "symbol --", "batch show 1 --"] {
                let finished = try shell.run("tracestamp \(command) \"$(cat text)\"")
                #expect([64, 65].contains(finished.status), "\(command) \(text): \(finished)")
                #expect(!finished.words.lowercased().contains("sql") && !finished.words.contains("SELECT"))
            }
        }
    }
}
