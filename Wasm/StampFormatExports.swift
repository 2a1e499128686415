// Compiled into one module with Sources/StampFormat by build.sh: what JavaScript can call.
//
// A call reads `count` bytes at stamp_input() and leaves its answer at stamp_answer(), laid out as
// Answer says; Wasm/stamp-format.js reads it there. Texts longer than the input are cut by the caller:
// the first fault of any text lies before that.

/// Where the caller writes a text: 512 bytes.
@_expose(wasm, "stamp_input")
@c(stamp_input)
public func input() -> UnsafeMutablePointer<UInt8> { Answer.input }

/// Where the answer of the last call stands.
@_expose(wasm, "stamp_answer")
@c(stamp_answer)
public func answer() -> UnsafeMutablePointer<UInt8> { Answer.memory }

/// Reads a URL or 203 bare digits; 1 when they hold a stamp, else 0 and the answer is the fault.
@_expose(wasm, "read_stamp")
@c(read_stamp)
public func readStamp(count: Int32) -> Int32 {
    let text = Answer.text(count: count)
    do {
        let startsWithDigit = text.first.map(isASCIIDigit) ?? false
        Answer.write(startsWithDigit ? try Stamp(text: text[...]) : try StampURL.parts(of: text).stamp)
        return 1
    } catch {
        Answer.write(error)
        return 0
    }
}

/// Reads a typed code; 1 when it is one, else 0 and the answer is the fault.
@_expose(wasm, "read_typed_code")
@c(read_typed_code)
public func readTypedCode(count: Int32) -> Int32 {
    do {
        Answer.write(try TypedCode(ascii: Answer.text(count: count)))
        return 1
    } catch {
        Answer.write(error)
        return 0
    }
}

/// The memory shared with the caller.
///
/// Numbers are 32 bits, little-endian; texts end with a zero byte.
///
/// ```
///   0  offset of the fault, or -1      32  word of the fault
///   4  kind                             64  typed code
///   8  key                              96  the stamp's 84 bytes
///  12  product                         180  what its signature is over, 34 bytes
///  16  allotment
///  20  serial
///  24  issuedOn, certifiedUntil, useBy: 16 bits each
///  30  1 when the signature is canonical
///  92  a typed code's signature bits
/// ```
private enum Answer {
    // Unsafe only on paper: a module without threads has one caller at a time.
    nonisolated(unsafe) static let input = UnsafeMutablePointer<UInt8>.allocate(capacity: inputSize)
    nonisolated(unsafe) static let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: size)

    private static let inputSize = 512
    private static let size = 256

    static func text(count: Int32) -> [UInt8] {
        let count = min(max(0, Int(count)), inputSize)
        return Array(UnsafeBufferPointer(start: input, count: count))
    }

    static func write(_ fault: StampFault) {
        clear()
        var offset: UInt32 = .max
        if case .malformed(let place) = fault { offset = UInt32(place) }
        write(offset, at: 0)
        write(ascii(fault.staticWord), at: 32)
    }

    static func write(_ stamp: Stamp) {
        clear()
        let fields = stamp.fields
        write(UInt32(fields.kind.rawValue), at: 4)
        write(fields.key.number, at: 8)
        write(fields.product.number, at: 12)
        write(fields.allotment.number, at: 16)
        write(fields.serial.number, at: 20)
        write(UInt32(fields.issuedOn.number) | UInt32(fields.certifiedUntil?.number ?? 0) << 16, at: 24)
        write(UInt32(fields.useBy?.number ?? 0) | (stamp.signature.isCanonical ? 1 << 16 : 0), at: 28)
        write(TypedCode(of: stamp).asciiText, at: 64)
        write(stamp.bytes, at: 96)
        write(fields.signingInput, at: 180)
    }

    static func write(_ code: TypedCode) {
        clear()
        write(code.allotment.number, at: 16)
        write(code.serial.number, at: 20)
        write(code.asciiText, at: 64)
        write(code.signatureBits, at: 92)
    }

    private static func clear() { memory.update(repeating: 0, count: size) }

    private static func write(_ number: UInt32, at offset: Int) {
        for index in 0..<4 {
            memory[offset + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index))
        }
    }

    private static func write(_ bytes: [UInt8], at offset: Int) {
        var place = offset
        for byte in bytes {
            memory[place] = byte
            place += 1
        }
    }
}
