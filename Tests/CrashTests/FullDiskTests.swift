import TestBinary
import Testing

/// A disk that is really full: a small one in memory, which only root may mount.
@Suite struct FullDiskTests {
    private static let mayMount =
        (try? Shell(Scratch()).run("mkdir m && mount -t tmpfs -o size=64k none m && umount m"))?.status == 0

    @Test(.enabled(if: mayMount, "only root may mount the small disk that this fills"))
    func `signing on a full disk stops with 74 and goes on when there is room`() throws {
        let shell = try Stage.approved.shell()
        let mounted = try shell.run(
            "mkdir disk && mount -t tmpfs -o size=3m none disk && cp -a office disk/office")
        try #require(mounted.status == 0, "\(mounted)")
        defer { _ = try? shell.run("umount disk") }
        let full = try shell.run(
            "head -c 2m /dev/zero > disk/filler; tracestamp allotment sign 1 --data disk/office")
        #expect(full.status == 74, "\(full)")
        #expect(full.words.contains("(storage-failed)"), "\(full)")
        let roomy = try shell.run(
            "rm disk/filler && mount -o remount,size=64m disk && tracestamp allotment sign 1 --data disk/office"
        )
        #expect(roomy.output == "1  closed\n", "\(roomy)")
        let copied = try shell.run("rm -r office && cp -a disk/office office")
        try #require(copied.status == 0, "\(copied)")
        try Health(shell: shell, place: "after a full disk").expectSerials(9000)
        try Health(shell: shell, place: "after a full disk").expectWhole()
    }

    @Test func `labels that do not fit are not printed`() throws {
        let shell = try Stage.signed.shell()
        // The file may not be larger than 16 kB: as on a full disk, a write in the middle fails.
        let cut = try shell.run(
            "trap '' XFSZ; ulimit -f 32; tracestamp label sheet --allotment 1 --to 650 -o labels.pdf")
        #expect(cut.status == 74, "\(cut)")
        #expect(try shell.run("ls labels.pdf*").status != 0, "a part of a file was left")
        #expect(try Health(shell: shell, place: "cut labels").printRuns() == 0)
        #expect(try shell.run(Stage.sheet).status == 0)
    }
}
