import TestBinary
import Testing

/// What is printed is read back by a reader that shares no code with the writer.
@Suite struct PictureTests {
    @Test("decodes to the stamp's URL, as PNG and as SVG", arguments: ["M", "Q", "H"])
    func symbol(_ level: String) throws {
        let shell = Shell(try Scratch())
        try Given.stamps.prepare(shell)
        let url = try shell.run("tracestamp stamp list --allotment 1 --to 1 | tee url.txt").output
        let drawn = try shell.run("tracestamp symbol - --level \(level) < url.txt")
        try shell.scratch.file("svg.pgm", #require(PaintedSVG.greyMap(drawn.output, scale: 6)))
        let read = try shell.run(
            """
            tracestamp symbol - --level \(level) --format png --dpi 300 -o png.png < url.txt
            ZXingReader -1 -format QRCode png.png svg.pgm | grep -o 'https://[a-z.]*/[0-9]*'
            """)
        #expect(read.output == url + url, "\(read)")
    }

    @Test func `a part of an allotment from a start cell is on the page, and each label decodes`() throws {
        let shell = Shell(try Scratch())
        try Given.stamps.prepare(shell)
        let read = try shell.run(
            """
            tracestamp label sheet --allotment 1 --from 41 --to 45 --start-cell 63 -o labels.pdf
            pdftoppm -r 300 -gray labels.pdf page
            tracestamp stamp list --allotment 1 --from 41 --to 45 | sort > wanted
            for page in page*; do ZXingReader -format QRCode $page; done > read
            grep -o 'https://[a-z.]*/[0-9]*' read | sort | cmp - wanted
            """)
        // Three on the used sheet, two on the next.
        #expect(read.status == 0 && read.output.contains("5 labels on 2 pages"), "\(read)")
    }
}
