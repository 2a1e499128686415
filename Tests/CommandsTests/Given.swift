import Testing
import TestBinary

/// What a story starts from; every office lives on 2026-11-20 for ever.
enum Given: String {
    /// Founded, with nothing in its register.
    case office = "an office"
    /// With the demo register.
    case registered = "a registered office"
    /// With allotment 1, closed: 130 stamps for batch L260916A of product 5.
    case stamps = "an office with stamps"
    /// With allotment 1 on labels, and its serials 1 to 100 activated.
    case activated = "an office with activated stamps"

    static let day = "2026-11-20"

    func prepare(_ shell: Shell) throws {
        for command in commands {
            let finished = try shell.run(command)
            try #require(finished.status == 0, "\(command): \(finished)")
        }
    }

    var commands: [String] {
        switch self {
        case .office:
            ["tracestamp init --host tem.example.gov.vn --training-day \(Given.day)"]
        case .registered:
            Given.office.commands + [
                """
                set -e
                tracestamp import producers $DEMO/producers.csv
                tracestamp import products $DEMO/products.csv
                tracestamp import certificates $DEMO/certificates.csv
                tracestamp import test-reports $DEMO/test_reports.csv
                tracestamp import batches $DEMO/batches.csv
                """
            ]
        case .stamps:
            Given.registered.commands + [
                "tracestamp allotment request --product 5 --count 130 --lot L260916A --by Lan",
                "tracestamp allotment approve 1 --by Minh", "tracestamp allotment sign 1",
            ]
        case .activated:
            Given.stamps.commands + [
                "tracestamp label sheet --allotment 1 -o labels.pdf",
                "tracestamp stamp activate --allotment 1 --to 100 --by Hoa",
                "tracestamp stamp list --allotment 1 > urls.txt",
            ]
        }
    }
}
