import CBench
import RegistrySQL

/// What a C programmer writes over libpq to store the same scans.
final class BareServer {
    private let pointer: OpaquePointer

    init(url: String, connections: Int) throws(BenchFailure) {
        pointer = try required(CBench_server_open(url, Int32(connections)), "server")
    }

    deinit { CBench_server_close(pointer) }

    /// Stores scans of one allotment over all connections at once.
    ///
    /// - `first`: milliseconds since 1970 of the first scan.
    /// - `batch`: scans of one transaction.
    /// - `serials`: to choose from.
    /// - `copies`: a COPY of each batch, not an INSERT of each scan.
    func record(_ count: Int, from first: Int64, batch: Int, serials: Int, copies: Bool) throws(BenchFailure)
    {
        var work = CBench_scan_work(
            first_at: first, count: count, batch: batch, serials: serials, copies: copies ? 1 : 0)
        guard CBench_scans(pointer, &work) == 1 else { throw .limitFailed("scans") }
    }
}
