import Foundation
import GRDB
import Registry
import RegistrySQL
import StampFormat
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct FileTests {
    @Test func `what was written is there when the file is opened again`() async throws {
        let office = try await TestOffice()
        let closed = try await office.closed(5)
        let again = try await SQLiteStore(path: office.scratch.path("registry.sqlite"), creating: false)
        let stored = try await again.read { reader throws(RegistryError) in try reader.allotments() }
        #expect(stored == [closed])
        #expect(try await again.integrityFaults().isEmpty)
    }

    @Test func `a file that is not there is no office, and is not made`() async throws {
        let scratch = try Scratch()
        let path = scratch.path("registry.sqlite")
        await #expect(throws: RegistryError.noOffice) { try await SQLiteStore(path: path, creating: false) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(
        "a file that is no database is refused and left as it is", arguments: ["Tem truy xuất", "%PDF-1.7"])
    func notADatabase(_ head: String) async throws {
        let scratch = try Scratch()
        let path = scratch.path("registry.sqlite")
        let content = Data((head + String(repeating: " x", count: 5000)).utf8)
        try content.write(to: URL(fileURLWithPath: path))
        await #expect(throws: RegistryError.notARegistry) {
            try await SQLiteStore(path: path, creating: true)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
    }

    @Test func `another program's database is refused and gets no tables of ours`() async throws {
        let scratch = try Scratch()
        let file = try RawFile(scratch)
        try file.execute("CREATE TABLE song (title TEXT)")
        await #expect(throws: RegistryError.notARegistry) { try await open(scratch) }
        #expect(try file.count("SELECT COUNT(*) FROM sqlite_master") == 1)
    }

    @Test(
        "a file of a later version is refused",
        arguments: [
            "INSERT INTO migration (number, noun) VALUES (99, 'future')",
            "UPDATE migration SET noun = 'other' WHERE number = 2", "DELETE FROM migration WHERE number = 1",
        ])
    func laterVersion(_ sql: String) async throws {
        let office = try await TestOffice()
        try RawFile(office.scratch).execute(sql)
        await #expect(throws: RegistryError.notARegistry) { try await open(office.scratch) }
    }

    // The kernel's own folder takes no files from anyone, not even from root.
    @Test("a folder that takes no files is read-only", arguments: ["/proc/self", "/proc/sys"])
    func kernelFolder(_ folder: String) async throws {
        await #expect(throws: RegistryError.readOnly) {
            try await SQLiteStore(path: folder + "/registry.sqlite", creating: true)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a folder without write permission is read-only`() async throws {
        let office = try await TestOffice()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: office.scratch.folder.path)
        await #expect(throws: RegistryError.readOnly) {
            try await SQLiteStore(path: office.scratch.path("other.sqlite"), creating: true)
        }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: office.scratch.folder.path)
    }

    @Test func `while another process writes for long, ours is told to try again and reads go on`()
        async throws
    {
        let office = try await TestOffice()
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(
            path: office.scratch.path("registry.sqlite"), configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        await #expect(throws: RegistryError.busy) { try await office.request(5) }
        #expect(
            try await office.store.read { reader throws(RegistryError) in try reader.allotments() }.isEmpty)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        #expect(try await office.request(5).number.number == 1)
    }

    private func open(_ scratch: Scratch) async throws -> SQLiteStore {
        try await SQLiteStore(path: scratch.path("registry.sqlite"), creating: true)
    }
}
