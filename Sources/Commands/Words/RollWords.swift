internal import StampLabels
internal import StampSymbol

/// What is wrong with a roll, in words.
enum RollWords {
    static func words(of fault: RollFault, _ name: String) -> Bilingual {
        switch fault {
        case .unreadable:
            Bilingual("không đọc được cuộn “\(name)”", "roll “\(name)” cannot be read")
        case .outOfRange:
            Bilingual(
                "cuộn “\(name)”: nhãn 10–200 mm, 1–10 nhãn mỗi hàng, khe và mép 0–20 mm",
                "roll “\(name)”: labels are 10 to 200 mm, 1 to 10 across, gaps and edges 0 to 20 mm")
        case .tooWide(let needs, let most):
            Bilingual(
                "cuộn “\(name)” rộng \(length(needs)) mm; máy in nhãn rộng nhất \(length(most)) mm",
                "roll “\(name)” is \(length(needs)) mm wide; no label printer takes more than \(length(most)) mm"
            )
        }
    }

    static func unknown(_ name: String, known: [String]) -> Bilingual {
        Bilingual(
            "không có cuộn “\(name)”; có: \(known.joined(separator: ", "))",
            "there is no roll “\(name)”; known: \(known.joined(separator: ", "))")
    }

    static let describeIt = Bilingual(
        "ghi --roll với một trong các cuộn ấy, hoặc --roll custom:35x22,across=3,gap=2x3,edge=1 (nhãn, số nhãn mỗi hàng, khe ngang x dọc, mép; mm)",
        "give --roll with one of those, or --roll custom:35x22,across=3,gap=2x3,edge=1 (label, labels across, gaps across x along, edge; mm)"
    )

    /// The option that names a paper.
    static func option(_ paper: String) -> String {
        Roll.presets.contains { $0.name == paper } ? "--roll \(paper)" : "--sheet \(paper)"
    }

    private static func length(_ millimetres: Double) -> String { FixedPoint.text(millimetres, places: 1) }
}
