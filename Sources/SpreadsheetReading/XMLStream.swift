internal import CExpat
internal import Glibc

/// What makes something of a part's elements as they pass.
protocol XMLReading {
    /// An element begins; names come without their prefix.
    mutating func open(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetFault)
    /// Text, in pieces.
    mutating func text(_ bytes: UnsafeRawBufferPointer)
    mutating func close(_ name: String) throws(SpreadsheetFault)
}

/// An element's attributes, while it is being read.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, by its name as written.
    subscript(_ name: String) -> String? {
        guard var place = pairs else { return nil }
        while let found = place[0], let value = place[1] {
            if strcmp(found, name) == 0 { return String(cString: value) }
            place += 2
        }
        return nil
    }
}

/// Expat over one part of an archive: no document type, so no entities but XML's own five.
enum XMLStream {
    static func read<Reader: XMLReading>(
        _ part: String, of archive: ZipArchive, limits: SpreadsheetLimits, with reader: Reader
    ) throws(SpreadsheetFault) -> Reader {
        guard let parser = XML_ParserCreate(nil) else { throw .malformed(part: part) }
        defer { XML_ParserFree(parser) }
        var state = XMLState(parser: parser, part: part, reader: reader)
        // Expat keeps the pointer to the state until the last piece is parsed.
        try withUnsafeMutablePointer(to: &state) { (state) throws(SpreadsheetFault) in
            XMLState.register(state, with: parser)
            try feed(part, of: archive, to: parser, token: limits.token) {
                state.pointee.fault ?? .malformed(part: part)
            }
        }
        guard let reader = state.reader as? Reader else { throw .malformed(part: part) }
        return reader
    }

    private static func feed(
        _ part: String, of archive: ZipArchive, to parser: XML_Parser, token: Int,
        fault: () -> SpreadsheetFault
    ) throws(SpreadsheetFault) {
        var fed = 0
        try archive.read(part) { (bytes) throws(SpreadsheetFault) in
            let text = bytes.bindMemory(to: CChar.self)
            guard XML_Parse(parser, text.baseAddress, Int32(text.count), 0) == XML_STATUS_OK else {
                throw fault()
            }
            fed += text.count
            // Expat begins an unfinished token anew with each piece: a long one would take for ever.
            guard fed - Int(XML_GetCurrentByteIndex(parser)) <= token else { throw .malformed(part: part) }
        }
        guard XML_Parse(parser, nil, 0, 1) == XML_STATUS_OK else { throw fault() }
    }
}

/// What Expat's callbacks reach through their pointer.
private struct XMLState {
    let parser: XML_Parser
    let part: String
    var reader: any XMLReading
    var fault: SpreadsheetFault?

    static func register(_ state: UnsafeMutablePointer<XMLState>, with parser: XML_Parser) {
        XML_SetUserData(parser, state)
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                XMLState.at(data) { state throws(SpreadsheetFault) in
                    try state.reader.open(XMLState.name(name), XMLAttributes(pairs: attributes))
                }
            },
            { data, name in
                XMLState.at(data) { state throws(SpreadsheetFault) in
                    try state.reader.close(XMLState.name(name))
                }
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            XMLState.at(data) { $0.reader.text(UnsafeRawBufferPointer(start: text, count: Int(count))) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLState.at(data) { state throws(SpreadsheetFault) in throw .documentType(part: state.part) }
        }
    }

    /// Runs a callback's work; its first fault stops the parser.
    private static func at(
        _ data: UnsafeMutableRawPointer?, _ work: (inout XMLState) throws(SpreadsheetFault) -> Void
    ) {
        guard let state = data?.assumingMemoryBound(to: XMLState.self), state.pointee.fault == nil else {
            return
        }
        do {
            try work(&state.pointee)
        } catch {
            state.pointee.fault = error
            XML_StopParser(state.pointee.parser, 0)
        }
    }

    private static func name(_ name: UnsafePointer<CChar>?) -> String {
        guard let name else { return "" }
        let local = strrchr(name, Int32(UInt8(ascii: ":")))
        return String(cString: local.map { UnsafePointer($0 + 1) } ?? name)
    }
}
