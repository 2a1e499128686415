package import StampFormat
package import StampSigning

/// A block of serials of one allotment, checked and ready to be signed once.
///
/// Move-only: a block that was signed cannot be signed again, the compiler sees to it.
package struct PreparedBlock: ~Copyable, Sendable {
    /// Serials signed and stored together.
    package static let capacity = 4096

    package let allotment: AllotmentNumber
    /// From 0.
    package let index: Int
    package let serials: SerialRange
    private let template: StampFields

    /// - Throws: ``RegistryError/serialsOutOfRange(last:)`` when the block lies beyond the allotment, or
    ///   ``RegistryError/wrongStage(_:needed:)`` when signing has not started.
    package init(of allotment: Allotment, index: Int) throws(RegistryError) {
        guard let issue = allotment.issue else { throw .wrongStage(allotment.stage, needed: [.signing]) }
        guard (0..<PreparedBlock.count(quantity: allotment.quantity)).contains(index) else {
            throw .serialsOutOfRange(last: UInt32(allotment.quantity))
        }
        let first = index * PreparedBlock.capacity + 1
        let last = min(first + PreparedBlock.capacity - 1, allotment.quantity)
        guard let serials = SerialRange(UInt32(first), UInt32(last)),
            let serial = Serial(number: serials.first)
        else { throw .serialsOutOfRange(last: UInt32(allotment.quantity)) }
        self.allotment = allotment.number
        self.index = index
        self.serials = serials
        template = StampFields(
            kind: allotment.kind, key: issue.key, product: allotment.product, allotment: allotment.number,
            serial: serial, issuedOn: issue.issuedOn, certifiedUntil: issue.certifiedUntil, useBy: issue.useBy
        )
    }

    /// Signs every serial in order and checks the last signature with the public key.
    ///
    /// - Throws: ``RegistryError/signing(_:)``; the block is spent then.
    package consuming func signed(by key: SigningKey) throws(RegistryError) -> SignedBlock {
        do {
            let signer = try StampSigner(key)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(serials.count * Stamp.byteCount)
            var fields = template
            var last: Stamp?
            for number in serials.first...serials.last {
                guard let serial = Serial(number: number) else {
                    throw RegistryError.serialsOutOfRange(last: Serial.last)
                }
                fields.serial = serial
                let stamp = try signer.stamp(signing: fields)
                bytes += stamp.bytes
                last = stamp
            }
            // A faulty key or memory must not leave unreadable stamps behind.
            guard let last, try StampVerifier(key.publicKey).isSigned(last) else {
                throw SigningError.cryptoFailure
            }
            return SignedBlock(
                allotment: allotment, index: index, serials: serials, stamps: bytes,
                hash: SHA256.digest(of: bytes))
        } catch let error as SigningError {
            throw .signing(error.code)
        } catch let error as RegistryError {
            throw error
        } catch {
            throw .signing("crypto-failure")
        }
    }

    /// How many blocks an allotment has.
    package static func count(quantity: Int) -> Int { (quantity + capacity - 1) / capacity }
}

/// The stamps of one block as they are stored.
package struct SignedBlock: Hashable, Sendable {
    package let allotment: AllotmentNumber
    package let index: Int
    package let serials: SerialRange
    /// 84 bytes for each serial, in order.
    package let stamps: [UInt8]
    /// SHA-256 over ``stamps``.
    package let hash: [UInt8]

    package init(allotment: AllotmentNumber, index: Int, serials: SerialRange, stamps: [UInt8], hash: [UInt8])
    {
        self.allotment = allotment
        self.index = index
        self.serials = serials
        self.stamps = stamps
        self.hash = hash
    }

    /// Whether the stored hash and length are those of the stored stamps.
    package var isWhole: Bool {
        stamps.count == serials.count * Stamp.byteCount && SHA256.digest(of: stamps) == hash
    }

    /// Whether it is whole and holds exactly the serials of its place in the allotment.
    package func isWhole(in allotment: Allotment) -> Bool {
        guard let place = try? PreparedBlock(of: allotment, index: index).serials else { return false }
        return serials == place && isWhole
    }

    /// The bytes of each stamp in order.
    package var stampBytes: some Sequence<ArraySlice<UInt8>> {
        stride(from: 0, to: stamps.count, by: Stamp.byteCount).lazy.map { stamps[$0..<$0 + Stamp.byteCount] }
    }
}
