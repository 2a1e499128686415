import Registry
import SnapshotSealing
import StampFormat
import StampSigning
import Testing

@testable import RegistrySQL
@testable import StampSnapshot

@Suite struct PictureContractTests {
    /// A picture whose copies are these bytes; the store does not look into them.
    static func prepared(_ name: String) -> PreparedPicture {
        func file(_ size: String) -> PreparedPicture.File {
            let bytes = Array("\(name) \(size)".utf8)
            return PreparedPicture.File(
                copy: PictureCopy(
                    hash: SHA256.digest(of: bytes), width: 40, height: 30, byteCount: bytes.count),
                bytes: bytes)
        }
        return PreparedPicture(small: file("small"), large: file("large"))
    }

    private static func bytes(_ copy: PictureCopy, _ office: TestOffice) async throws -> [UInt8]? {
        try await office.store.read { reader throws(RegistryError) in try reader.pictureBytes(copy.hash) }
    }

    @Test(
        "a picture is shown, replaced and taken away, and its bytes with it", arguments: StoreDriver.allCases)
    func life(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (desk, number) = (PictureDesk(store: office.store), try Sample.number())
        let (first, second) = (Self.prepared("a"), Self.prepared("b"))
        let shown = try await desk.add(first, to: number, by: Sample.act(as: .producer))
        #expect(shown.givenBy == .producer)
        #expect(try await Self.bytes(shown.large, office) == first.large.bytes)
        let entries = try await office.ledgerCount()
        #expect(try await desk.add(first, to: number, by: Sample.act(as: .producer)) == shown)
        _ = try await desk.add(second, to: number, isDryRun: true, by: Sample.act())
        #expect(try await office.ledgerCount() == entries)
        let other = try await desk.add(second, to: number, by: Sample.act())
        #expect(try await office.ledgerCount() == entries + 1)
        #expect(try await Self.bytes(shown.small, office) == nil)
        #expect(
            try await office.store.read { reader throws(RegistryError) in try reader.pictures() } == [other])
        #expect(try await desk.remove(from: number, by: Sample.act()) == other)
        #expect(try await Self.bytes(other.small, office) == nil)
        await #expect(throws: RegistryError.picture(.none(number))) {
            _ = try await desk.remove(from: number, by: Sample.act())
        }
        let stranger = try #require(ProductNumber(number: 99))
        await #expect(throws: RegistryError.unknownProduct(stranger)) {
            _ = try await desk.add(first, to: stranger, by: Sample.act())
        }
        #expect(try await office.isWhole())
    }

    @Test("a copy that two products show stays while one does", arguments: StoreDriver.schemas)
    func shared(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (desk, number) = (PictureDesk(store: office.store), try Sample.number())
        let (second, twin) = (try Sample.number(77), try Sample.product(77))
        try await office.change { writer throws(RegistryError) in try writer.put(twin) }
        let prepared = Self.prepared("a")
        _ = try await desk.add(prepared, to: number, by: Sample.act())
        let shown = try await desk.add(prepared, to: second, by: Sample.act())
        _ = try await desk.remove(from: number, by: Sample.act())
        #expect(try await Self.bytes(shown.small, office) == prepared.small.bytes)
        _ = try await desk.remove(from: second, by: Sample.act())
        #expect(try await Self.bytes(shown.small, office) == nil)
    }

    @Test("who may, and who may not", arguments: StoreDriver.quick)
    func rights(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let (desk, number) = (PictureDesk(store: office.store), try Sample.number())
        for role in [Act.Role.inspector, .auditor, .consultant] {
            let act = try Sample.act(as: role)
            for isDryRun in [true, false] {
                let error = await #expect(throws: RegistryError.self) {
                    _ = try await desk.add(Self.prepared("a"), to: number, isDryRun: isDryRun, by: act)
                }
                #expect(error?.code == "not-allowed")
            }
        }
    }

    @Test(
        "a stored copy is never changed, and none is of a size that is not kept",
        arguments: StoreDriver.schemas)
    func schema(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await PictureDesk(store: office.store).add(
            Self.prepared("a"), to: Sample.number(), by: Sample.act())
        let raw = RawStore(office.scratch, driver)
        for sql in [
            "UPDATE picture_copy SET width = 41", "DELETE FROM picture_copy",
            "INSERT INTO picture_copy VALUES (zeroblob(32), 1201, 1, 1, zeroblob(1))",
            "INSERT INTO picture_copy VALUES (zeroblob(32), 1, 1, 2, zeroblob(1))",
            "DELETE FROM product WHERE number = 10",
        ] { #expect(raw.refuses(sql), "\(sql)") }
    }

    @Test("a backup carries pictures to the other database and back", arguments: StoreDriver.schemas)
    func moved(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let prepared = Self.prepared("a")
        let shown = try await PictureDesk(store: office.store).add(
            prepared, to: Sample.number(), by: Sample.act())
        let place = try Place(driver == .file ? .postgres : .file)
        let summary = try await OfficeStore(at: office.address(driver), creating: false)
            .copy(to: place.address, at: 1)
        #expect(summary.tables.first { $0.name == "picture_copy" }?.rows == 2)
        let moved = try await OfficeStore(at: place.address, creating: false)
        let (picture, bytes) = try await moved.read { reader throws(RegistryError) in
            (try reader.picture(of: shown.product), try reader.pictureBytes(shown.large.hash))
        }
        #expect(picture == shown && bytes == prepared.large.bytes)
    }

    @Test("a snapshot's product card names the small picture", arguments: StoreDriver.quick)
    func snapshot(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        _ = try await office.closed(2)
        let sample = try SnapshotSample(key: try Sample.key(), window: try Sample.window())
        let head = try Sample.act(as: .administrator)
        func cards() async throws -> [[UInt8]] {
            let file = try await sample.make(in: office.store, by: head)
            return try sample.taken(file.bytes).state.tables.products.map(\.card.picture)
        }
        #expect(try await cards() == [[]])
        let prepared = Self.prepared("a")
        _ = try await PictureDesk(store: office.store).add(prepared, to: Sample.number(), by: Sample.act())
        #expect(try await cards() == [prepared.small.copy.hash])
    }
}
