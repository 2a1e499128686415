package import StampFormat

/// Facts inside one transaction.
///
/// Lists are in the order of their numbers; nil means "not there".
package protocol RegistryReader:
    RangeReading, BatchReading, FlagReading, AccountReading, CertificationReading, PlaceReading,
    ImportReading, SearchReading, PersonReading, FactReading, ReportReading,
    PrintReading, ScratchReading, PublicReading, LoginReading, ScanReading, CopyReading, RegulationReading,
    JobReading, SnapshotReading, CaseReading, TokenReading, PictureReading, StandingRemembering,
    UsualQuantityReading, BoxReading, PageReading
{
    /// - Throws: ``RegistryError/noOffice`` before `init`.
    func office() throws(RegistryError) -> Office
    /// The regulation in force on `day`; the first one for earlier days.
    func regulation(on day: Day) throws(RegistryError) -> Regulation

    func producer(_ number: UInt32) throws(RegistryError) -> Producer?
    func producers() throws(RegistryError) -> [Producer]
    func product(_ number: ProductNumber) throws(RegistryError) -> Product?
    func products() throws(RegistryError) -> [Product]
    func certificates(of product: ProductNumber) throws(RegistryError) -> [Certificate]
    func certificates() throws(RegistryError) -> [Certificate]
    func testReports(of product: ProductNumber) throws(RegistryError) -> [TestReport]
    func testReports() throws(RegistryError) -> [TestReport]
    func batch(_ lot: String, of product: ProductNumber) throws(RegistryError) -> Batch?
    func batches() throws(RegistryError) -> [Batch]

    func allotment(_ number: AllotmentNumber) throws(RegistryError) -> Allotment?
    func allotments() throws(RegistryError) -> [Allotment]
    /// At most `limit` allotments behind a number; of one producer's products alone where one is named.
    func allotments(
        after number: UInt32, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [Allotment]
    /// The same below a number, nil for the newest, the latest first.
    func latestAllotments(
        before number: UInt32?, of producer: UInt32?, limit: Int
    ) throws(RegistryError) -> [Allotment]
    /// Those that wait to be approved, signed or printed.
    func waitingAllotments() throws(RegistryError) -> [Allotment]
    /// Stamps of all allotments of a product that were not refused, specimens apart.
    ///
    /// - `lot`: only those for this batch; nil for all.
    /// - `day`: only those requested on or after it; nil for all.
    /// - `own`: an allotment not to count.
    func grantedQuantity(
        of product: ProductNumber, lot: String?, since day: Day?, besides own: AllotmentNumber?
    ) throws(RegistryError) -> Int

    /// All ranges of an allotment in order; empty before approval.
    func ranges(of allotment: AllotmentNumber) throws(RegistryError) -> [StateRange]
    func range(of allotment: AllotmentNumber, holding serial: Serial) throws(RegistryError) -> StateRange?
    /// Stamps bound to a batch, over all allotments.
    func activatedCount(lot: String, of product: ProductNumber) throws(RegistryError) -> Int

    func storedBlockIndexes(of allotment: AllotmentNumber) throws(RegistryError) -> Set<Int>
    func block(_ index: Int, of allotment: AllotmentNumber) throws(RegistryError) -> SignedBlock?
    /// One stored stamp of a closed allotment, without reading its whole block.
    func storedStamp(_ serial: Serial, of allotment: AllotmentNumber) throws(RegistryError) -> Stamp?

    /// At most `limit` entries from number `first` on.
    func ledgerEntries(from first: Int, limit: Int) throws(RegistryError) -> [LedgerEntry]
    func ledgerTree() throws(RegistryError) -> MerkleTree
}

/// Changes inside one transaction.
package protocol RegistryWriter:
    RegistryReader, BatchWriting, FlagWriting, ExtensionWriting, CertificationWriting, PlaceWriting,
    ImportWriting, PersonWriting, FactWriting, ReportWriting,
    ScratchWriting, LoginWriting, ScanWriting, CopyWriting,
    JobWriting, ShareWriting, SnapshotWriting, CaseWriting, TokenWriting, PictureWriting,
    BoxWriting
{
    /// - Throws: ``RegistryError/officeExists``.
    func insert(_ office: Office) throws(RegistryError)
    func insert(_ regulation: Regulation) throws(RegistryError)

    // Register rows are inserted, or replaced where their number or key is known.
    func put(_ producer: Producer) throws(RegistryError)
    func put(_ product: Product) throws(RegistryError)
    func put(_ certificate: Certificate) throws(RegistryError)
    func put(_ report: TestReport) throws(RegistryError)
    func put(_ batch: Batch) throws(RegistryError)

    func nextAllotmentNumber() throws(RegistryError) -> AllotmentNumber
    func insert(_ allotment: Allotment) throws(RegistryError)
    /// Stores the stage and what came with it.
    func update(_ allotment: Allotment) throws(RegistryError)
    /// The serials 1 to n of an approved allotment, reserved.
    func insertReservedRange(of allotment: Allotment) throws(RegistryError)
    func replaceRanges(of allotment: AllotmentNumber, with ranges: StateRanges) throws(RegistryError)
    func insert(_ run: PrintRun) throws(RegistryError)

    /// Gives the draft the next number and adds it to the tree.
    ///
    /// - Throws: ``RegistryError/rights(_:)`` when the act is not its actor's to do.
    @discardableResult
    func append(_ draft: LedgerDraft) throws(RegistryError) -> LedgerEntry
}
