import StampFormat
import Testing

@Suite struct VectorTests {
    @Test func `all 97 vectors are there and each says how it is to be read`() throws {
        let all = try Vectors.load().vectors
        #expect(all.count == 97)
        #expect(all.count { $0.expect == "authentic" } == 44)
        #expect(try Vectors.readable().count + Vectors.unreadable().count == all.count)
    }

    @Test("reading a URL gives the vector's fields", arguments: try Vectors.readable())
    func url(_ vector: Vectors.Case) throws {
        let url = try StampURL(vector.url)
        #expect(url.prefix + vector.digits == vector.url)
        #expect(url.stamp.fields == (try fields(of: vector)))
    }

    @Test("reading bare digits gives the same stamp as the URL", arguments: try Vectors.readable())
    func digits(_ vector: Vectors.Case) throws {
        #expect(try Stamp(digits: vector.digits) == StampURL(vector.url).stamp)
    }

    @Test(
        "fields and signature give the vector's digits, URL and typed code", arguments: try Vectors.readable()
    )
    func writing(_ vector: Vectors.Case) throws {
        let read = try StampURL(vector.url)
        let stamp = Stamp(fields: try fields(of: vector), signature: read.stamp.signature)
        #expect(stamp.digits == vector.digits)
        #expect(StampURL(host: read.host, stamp: stamp).text == vector.url)
        if let code = vector.shortCode {
            #expect(TypedCode(of: stamp).text == code)
            #expect(try TypedCode(code).matches(stamp))
        }
    }

    @Test(
        "every authentic vector has a typed code and a canonical signature",
        arguments: try Vectors.authentic())
    func canonical(_ vector: Vectors.Case) throws {
        #expect(vector.shortCode != nil)
        #expect(try Stamp(digits: vector.digits).signature.isCanonical)
    }

    @Test("an unreadable text is refused with the vector's word", arguments: try Vectors.unreadable())
    func refusal(_ vector: Vectors.Case) throws {
        let ofURL = try #require(throws: StampFault.self) { try StampURL(vector.url) }
        let ofDigits = try #require(throws: StampFault.self) { try Stamp(digits: vector.digits) }
        #expect(ofURL.word == vector.expect)
        #expect(ofDigits.word == vector.expect)
    }

    @Test(
        "a signature out of range or with a high s is not canonical",
        arguments: try Vectors.readable().filter { Vectors.notCanonical.contains($0.note) })
    func notCanonical(_ vector: Vectors.Case) throws {
        #expect(try !Stamp(digits: vector.digits).signature.isCanonical)
    }

    @Test func `each way of being out of range has its vector`() throws {
        let notes = Set(try Vectors.readable().map(\.note))
        #expect(Vectors.notCanonical.subtracting(notes).isEmpty)
    }

    private func fields(of vector: Vectors.Case) throws -> StampFields {
        let fields = try #require(vector.fields)
        #expect(fields.version == Int(StampFields.version))
        #expect(fields.algorithm == Int(StampFields.algorithmES256))
        return StampFields(
            kind: try #require(StampKind(rawValue: fields.kind)),
            key: try #require(KeyID(number: fields.keyID)),
            product: try #require(ProductNumber(number: fields.product)),
            allotment: AllotmentNumber(number: fields.allotment),
            serial: try #require(Serial(number: fields.serial)),
            issuedOn: try #require(StampDay(number: fields.issuedOn)),
            certifiedUntil: StampDay(number: fields.certifiedUntil),
            useBy: StampDay(number: fields.useBy))
    }
}

extension Vectors {
    /// Notes of the vectors whose signature is refused before any arithmetic.
    static let notCanonical: Set = [
        "high s (malleable twin)", "r = 0", "s = 0", "r = n", "s = n", "r and s zero", "all ones",
    ]

    static func authentic() throws -> [Case] { try load().vectors.filter { $0.expect == "authentic" } }
}
