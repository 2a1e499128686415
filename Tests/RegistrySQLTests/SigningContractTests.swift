import Registry
import StampFormat
import StampSigning
import Testing

@Suite(.serialized) struct SigningContractTests {
    @Test(
        "every serial is signed once, in order, and the root is that of all stamps",
        arguments: StoreDriver.allCases, [1, 130, 4096, 4097, 12_289])
    func sign(_ driver: StoreDriver, quantity: Int) async throws {
        let office = try await TestOffice(driver)
        let closed = try await office.closed(quantity)
        #expect(closed.stage == .closed)
        let blocks = try await office.blocks(closed.number)
        #expect(blocks.map(\.index) == Array(0..<(quantity + 4095) / 4096))
        let stamps = try blocks.flatMap(\.stampBytes).map { try Stamp(bytes: Array($0)) }
        #expect(stamps.map { Int($0.fields.serial.number) } == Array(1...quantity))
        #expect(closed.merkleRoot == IndependentTree.root(of: stamps.map(\.bytes)[...]))
        let verifier = try StampVerifier(Sample.key().publicKey)
        #expect(stamps.filter { $0.fields.serial.number % 97 == 1 }.allSatisfy { verifier.isSigned($0) })
        #expect(try await office.isWhole())
    }

    @Test("a stamp says what was known when signing started", arguments: StoreDriver.allCases)
    func terms(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let withBatch = try await office.stamp(1, of: office.closed(3).number).fields
        #expect(withBatch.kind == .recognisedProduct)
        #expect(withBatch.key == (try Sample.key().id))
        #expect(withBatch.product == (try Sample.number()))
        #expect(withBatch.issuedOn.day.iso == "2026-11-20")
        #expect(withBatch.certifiedUntil?.day.iso == "2028-11-11")
        #expect(withBatch.useBy?.day.iso == "2027-11-14")
        let rollStock = try await office.stamp(1, of: office.closed(3, lot: nil).number).fields
        #expect(rollStock.useBy == nil)
        #expect(rollStock.allotment.number == 2)
    }

    @Test("the stored stamp is the block's, at the edges of blocks too", arguments: StoreDriver.allCases)
    func storedStamp(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.closed(4_200).number
        let stamps = try await office.blocks(number).flatMap(\.stampBytes)
        for serial in [1, 2, 4095, 4096, 4097, 4199, 4200] as [UInt32] {
            let stored = try await office.stamp(serial, of: number)
            #expect(stored.bytes == Array(stamps[Int(serial) - 1]))
            #expect(stored.fields.serial.number == serial)
        }
        for serial in [4201, 8192, 8193, Serial.last] {
            let beyond = try #require(Serial(number: serial))
            try await office.store.read { reader throws(RegistryError) in
                #expect(try reader.storedStamp(beyond, of: number) == nil)
            }
        }
    }

    @Test("signing again signs nothing", arguments: StoreDriver.allCases)
    func again(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let closed = try await office.closed(4097)
        let before = try await office.blocks(closed.number)
        let entries = try await office.ledgerCount()
        await #expect(throws: RegistryError.wrongStage(.closed, needed: [.approved])) {
            try await office.sign(closed.number)
        }
        #expect(try await office.blocks(closed.number) == before)
        #expect(try await office.ledgerCount() == entries)
    }

    @Test(
        "after a crash only what is missing is signed, on the day that started it",
        arguments: StoreDriver.allCases)
    func resume(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let key = try Sample.key()
        let started = try await office.started(12_289, with: key)
        for index in [1, 3] {
            try await office.store.insert(PreparedBlock(of: started, index: index).signed(by: key))
        }
        let before = try await office.blocks(started.number)
        let closed = try await office.sign(started.number, on: "2026-11-25")
        let after = try await office.blocks(started.number)
        #expect([after[1], after[3]] == before)
        #expect(after.map(\.serials.count) == [4096, 4096, 4096, 1])
        #expect(closed.issue?.issuedOn.day.iso == "2026-11-20")
        #expect(try await office.isWhole())
    }

    @Test("what was signed in full but not closed is closed", arguments: StoreDriver.allCases)
    func resumeClosing(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let key = try Sample.key()
        let started = try await office.started(5, with: key)
        try await office.store.insert(PreparedBlock(of: started, index: 0).signed(by: key))
        let before = try await office.blocks(started.number)
        #expect(try await office.sign(started.number).stage == .closed)
        #expect(try await office.blocks(started.number) == before)
    }

    @Test("a signing that was cancelled goes on where it was", arguments: StoreDriver.allCases)
    func cancelled(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(12_289).number
        let (store, key, window, act) = (
            office.store, try Sample.key(), try Sample.window(), try Sample.act(as: .administrator)
        )
        let interrupted = Task {
            try await SigningDesk(store: store, width: 1).sign(number, with: key, window: window, by: act) {
                progress in
                if progress.done > 0 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: RegistryError.self) { try await interrupted.value }
        let before = try await office.blocks(number)
        #expect(!before.isEmpty && before.count < 4)
        #expect(try await office.isWhole())
        #expect(try await office.sign(number).stage == .closed)
        let after = try await office.blocks(number)
        #expect(after.count == 4 && before.allSatisfy { after.contains($0) })
        #expect(try await office.isWhole())
    }

    @Test("another key cannot finish what one started", arguments: StoreDriver.allCases)
    func otherKey(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let started = try await office.started(5, with: try Sample.key())
        await #expect(throws: RegistryError.signingKeyMissing(try Sample.key().id)) {
            try await office.sign(started.number, with: SigningKey())
        }
    }

    @Test("a block is stored once", arguments: StoreDriver.allCases)
    func blockTwice(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let key = try Sample.key()
        let started = try await office.started(5, with: key)
        try await office.store.insert(PreparedBlock(of: started, index: 0).signed(by: key))
        let before = try await office.blocks(started.number)
        let error = await #expect(throws: RegistryError.self) {
            try await office.store.insert(PreparedBlock(of: started, index: 0).signed(by: key))
        }
        #expect(error?.code == "corrupt")
        #expect(try await office.blocks(started.number) == before)
    }

    @Test("a block lies within its allotment and only once signing started", arguments: StoreDriver.allCases)
    func noBlock(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let approved = try await office.approved(5)
        #expect(throws: RegistryError.wrongStage(.approved, needed: [.signing])) {
            _ = try PreparedBlock(of: approved, index: 0).serials
        }
        let started = try await office.started(4097, with: try Sample.key())
        for index in [-1, 2] {
            #expect(throws: RegistryError.serialsOutOfRange(last: 4097)) {
                _ = try PreparedBlock(of: started, index: index).serials
            }
        }
    }

    @Test("a key signs within its window only", arguments: StoreDriver.allCases)
    func window(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(5).number
        let late = try Sample.day("2027-01-01")
        await #expect(throws: RegistryError.noSigningKey(on: late)) {
            try await office.sign(number, on: "2027-01-01")
        }
        #expect(try await office.sign(number, on: "2026-12-31").stage == .closed)
    }

    @Test("signing asks the gates again", arguments: StoreDriver.allCases)
    func factsChanged(_ driver: StoreDriver) async throws {
        let office = try await TestOffice(driver)
        let number = try await office.approved(5).number
        let recalled = try Sample.batch(state: .recalled)
        try await office.change { writer throws(RegistryError) in try writer.put(recalled) }
        await #expect(throws: RegistryError.batchNotReleased(.recalled)) { try await office.sign(number) }
        #expect(try await office.blocks(number).isEmpty)
    }
}
