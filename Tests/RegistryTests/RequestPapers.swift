import Registry
import StampFormat

/// A request and the papers behind it; a test makes one of them wrong.
struct RequestPapers {
    var kind = StampKind.recognisedProduct
    var quantity = 130
    var product: Product
    var producer = Sample.producer()
    var certificates: [Certificate]
    var testReports: [TestReport]
    var batch: Batch?
    var grantedForBatch = 0
    var regulation: Regulation
    var today: Day
    var liquor = LiquorPapers.none

    /// All in order.
    init() throws {
        product = try Sample.product()
        certificates = [try Sample.certificate()]
        testReports = [try Sample.report()]
        batch = try Sample.batch()
        regulation = try Sample.regulation()
        today = try Sample.today()
    }

    var gates: RequestGates {
        RequestGates(
            product: product, producer: producer, certificates: certificates, testReports: testReports,
            batch: batch, grantedForBatch: grantedForBatch, regulation: regulation, today: today,
            liquor: liquor)
    }

    /// The word of the first refusal, or nil.
    func refusal() -> String? {
        let request = AllotmentRequest(
            product: product.number, kind: kind, quantity: quantity, lot: batch?.lot)
        do throws(RegistryError) {
            _ = try gates.check(request)
            return nil
        } catch {
            return error.code
        }
    }
}
