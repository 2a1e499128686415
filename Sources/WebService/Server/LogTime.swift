internal import Glibc

/// A moment as log lines have it, such as `2026-11-20T01:02:03.456Z`.
///
/// Foundation's formatters take longer than the rest of the line.
enum LogTime {
    static func now() -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return text(seconds: time.tv_sec, milliseconds: time.tv_nsec / 1_000_000)
    }

    /// `seconds`: since 1970-01-01T00:00:00Z, of years to 9999; `milliseconds`: 0 to 999.
    static func text(seconds: Int, milliseconds: Int) -> String {
        var (seconds, civil) = (seconds, tm())
        gmtime_r(&seconds, &civil)
        var text = Array("0000-00-00T00:00:00.000Z".utf8)
        let parts: [(end: Int, value: Int32)] = [
            (4, civil.tm_year + 1900), (7, civil.tm_mon + 1), (10, civil.tm_mday), (13, civil.tm_hour),
            (16, civil.tm_min), (19, civil.tm_sec), (23, Int32(milliseconds)),
        ]
        for (end, value) in parts { write(value, into: &text, before: end) }
        return String(decoding: text, as: UTF8.self)
    }

    private static func write(_ value: Int32, into text: inout [UInt8], before end: Int) {
        var (rest, place) = (value, end)
        while rest > 0 {
            place -= 1
            text[place] += UInt8(rest % 10)
            rest /= 10
        }
    }
}
