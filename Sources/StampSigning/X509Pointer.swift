internal import COpenSSL
internal import StampFormat

/// Owns one `X509`.
///
/// Unchecked because the certificate is complete when it arrives here; OpenSSL locks its own caches.
final class X509Pointer: @unchecked Sendable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { X509_free(pointer) }

    /// The day in Viet Nam of an ASN.1 time, or nil outside what a stamp can hold.
    func day(_ time: UnsafePointer<ASN1_TIME>?) -> StampDay? {
        let epoch = ASN1_TIME_set(nil, 0)
        defer { ASN1_TIME_free(epoch) }
        var days: Int32 = 0
        var seconds: Int32 = 0
        guard ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else { return nil }
        return Day(unixSeconds: Int64(days) * 86_400 + Int64(seconds)).flatMap { StampDay($0) }
    }

    /// The subject's common name; empty when there is none.
    var commonName: String {
        let name = X509_get_subject_name(pointer)
        let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
        guard index >= 0, let entry = X509_NAME_get_entry(name, index) else { return "" }
        var utf8: UnsafeMutablePointer<UInt8>?
        let length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry))
        guard length >= 0, let utf8 else { return "" }
        defer { CRYPTO_free(utf8, #file, #line) }
        return String(decoding: UnsafeBufferPointer(start: utf8, count: Int(length)), as: UTF8.self)
    }
}
