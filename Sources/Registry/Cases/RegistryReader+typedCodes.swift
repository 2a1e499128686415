package import StampFormat

extension RegistryReader {
    /// What stands under the symbols of stamps; those that are not signed have none.
    package func typedCodes(of stamps: Set<StampPlace>) throws(RegistryError) -> [StampPlace: TypedCode] {
        var codes: [StampPlace: TypedCode] = [:]
        for stamp in stamps {
            guard try allotment(stamp.allotment)?.stage == .closed else { continue }
            codes[stamp] = try storedStamp(stamp.serial, of: stamp.allotment).map { TypedCode(of: $0) }
        }
        return codes
    }
}
