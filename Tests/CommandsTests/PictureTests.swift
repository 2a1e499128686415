import TestBinary
import Testing

/// What is printed is read back by a reader that shares no code with the writer.
@Suite struct PictureTests {
    private static let read = "ZXingReader -1 -format QRCode"

    @Test func `symbols of every level and format decode to their URL`() throws {
        let shell = Shell(try Scratch())
        try Given.stamps.prepare(shell)
        let listed = try shell.run("tracestamp stamp list --allotment 1 --to 1 | tee url.txt")
        let url = try #require(listed.outputLines.first)
        for level in ["M", "Q", "H"] {
            let decoded = try shell.run(
                """
                set -e
                tracestamp symbol - --level \(level) --format png --dpi 300 -o \(level).png < url.txt
                tracestamp symbol - --level \(level) --format svg -o \(level).svg < url.txt
                rsvg-convert --version > /dev/null 2>&1 && rsvg-convert --zoom 8 \(level).svg -o \(level)-svg.png
                \(PictureTests.read) \(level)*.png
                """)
            #expect(decoded.outputLines.allSatisfy { $0.contains(url) }, "\(decoded)")
            #expect(!decoded.outputLines.isEmpty, "\(decoded)")
        }
    }

    @Test func `a part of an allotment from a start cell is on the page, and its labels decode`() throws {
        let shell = Shell(try Scratch())
        try Given.stamps.prepare(shell)
        let page = try shell.run(
            """
            set -e
            tracestamp label sheet --allotment 1 --from 41 --to 45 --start-cell 63 -o labels.pdf
            pdftoppm -r 300 -gray labels.pdf page
            tracestamp stamp list --allotment 1 --from 41 --to 45 > wanted.txt
            for file in page*; do ZXingReader -format QRCode $file; done > read.txt
            """)
        #expect(page.status == 0, "\(page)")
        #expect(page.output.contains("5 labels on 2 pages"), "\(page)")
        // Three on the used sheet, two on the next one; each stamp once.
        let read = try shell.run(
            "grep -o 'https://[a-z.]*/[0-9]*' read.txt | sort | cmp - wanted.sorted || true; grep -c https read.txt"
        )
        #expect(read.outputLines.last == "5", "\(read)")
        let same = try shell.run(
            "grep -o 'https://[a-z.]*/[0-9]*' read.txt | sort > a; sort wanted.txt | cmp - a")
        #expect(same.status == 0, "\(same)")
    }
}
