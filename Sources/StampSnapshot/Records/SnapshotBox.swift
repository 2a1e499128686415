public import StampFormat

/// One stamp by its place: allotment, then serial.
public struct SnapshotPlace: Hashable, Comparable, Sendable {
    /// Its allotment.
    public let allotment: AllotmentNumber
    /// Its serial there.
    public let serial: Serial

    /// Each argument is the property of its name.
    public init(_ allotment: AllotmentNumber, _ serial: Serial) {
        self.allotment = allotment
        self.serial = serial
    }

    /// By allotment, then serial.
    public static func < (left: SnapshotPlace, right: SnapshotPlace) -> Bool {
        left.allotment == right.allotment
            ? left.serial.number < right.serial.number : left.allotment < right.allotment
    }
}

/// A gift box: the stamp on it, and those of what is inside.
public struct SnapshotBox: Hashable, Sendable {
    /// The stamp on the box.
    public let parent: SnapshotPlace
    /// The stamps inside, in order.
    public let children: [SnapshotPlace]

    /// - Parameters:
    ///   - parent: the stamp on the box.
    ///   - children: strictly rising, 1 to ``SnapshotLimits/children``, without the parent.
    /// - Throws: ``SnapshotFault/tampered`` for other children.
    public init(parent: SnapshotPlace, children: [SnapshotPlace]) throws(SnapshotFault) {
        guard (1...SnapshotLimits.children).contains(children.count), !children.contains(parent) else {
            throw .tampered
        }
        for index in children.indices.dropFirst() where !(children[index - 1] < children[index]) {
            throw .tampered
        }
        self.parent = parent
        self.children = children
    }
}

extension SnapshotBox: SnapshotRecord {
    var order: SnapshotPlace { parent }

    init(from reader: inout ByteReader) throws(SnapshotFault) {
        let parent = try reader.place(in: AllotmentNumber(number: try reader.number32()))
        var children: [SnapshotPlace] = []
        for _ in 0..<(try reader.count(most: SnapshotLimits.children)) {
            let before = Int((children.last ?? parent).allotment.number)
            let number = before + ZigZag.value(try reader.number32())
            guard let number = UInt32(exactly: number) else { throw .tampered }
            children.append(try reader.place(in: AllotmentNumber(number: number)))
        }
        try self.init(parent: parent, children: children)
    }

    /// Each allotment as the difference to the one before: what is packed together was mostly issued together.
    func write(to writer: inout ByteWriter) {
        writer.number(parent.allotment.number)
        writer.number(parent.serial.number)
        writer.count(children.count)
        var before = parent.allotment.number
        for child in children {
            writer.number(ZigZag.number(Int(child.allotment.number) - Int(before)))
            writer.number(child.serial.number)
            before = child.allotment.number
        }
    }
}

extension ByteReader {
    fileprivate mutating func place(in allotment: AllotmentNumber) throws(SnapshotFault) -> SnapshotPlace {
        guard let serial = Serial(number: try number32(most: Serial.last)) else { throw .tampered }
        return SnapshotPlace(allotment, serial)
    }
}
