import Registry
import StampFormat

extension VerdictRow {
    /// V1 and V2: nothing else matters once a stamp's batch is recalled or the stamp left use.
    static func outOfUse() throws -> [VerdictRow] {
        let recalled = try Sample.batch(state: .recalled, useBy: "2026-11-19")
        let expired = [try Sample.certificate(from: "2020-01-01", to: "2022-12-31")]
        let terminal = RangeState.allCases.filter(\.isTerminal)
        return try [
            VerdictRow("V1 recalled", .recalled, batch: Sample.batch(state: .recalled)),
            VerdictRow("V1 before V2", .recalled, state: .void, batch: recalled),
            VerdictRow("V1 before V4 and V6", .recalled, batch: recalled, certificates: expired),
            VerdictRow("V1 without stars too", .recalled, kind: .participatingProduct, batch: recalled),
            VerdictRow(
                "V2 before V4, V5 and V6", .outOfUse(.lost), state: .lost,
                batch: Sample.batch(state: .onHold, useBy: "2026-11-19"), certificates: []),
        ] + terminal.map { try VerdictRow("V2 \($0)", .outOfUse($0), state: $0, batch: nil) }
    }

    /// V7: only once a person said so, after V6 and before anything good.
    static func copied() throws -> [VerdictRow] {
        let expired = [try Sample.certificate(from: "2023-11-01", to: "2026-11-18")]
        return try [
            VerdictRow("V9 while only rules suspect it", .valid(stars: 3), copyGrade: .questioned),
            VerdictRow("V7 at grade 2", .copySuspected, copyGrade: .suspected),
            VerdictRow("V7 at grade 3", .copySuspected, copyGrade: .established),
            VerdictRow("V7 before V8", .copySuspected, certificates: expired, copyGrade: .suspected),
            VerdictRow("V7 before V10", .copySuspected, kind: .participatingProduct, copyGrade: .suspected),
            VerdictRow(
                "V6 before V7", .useByPassed(Sample.day("2026-11-19")),
                batch: Sample.batch(useBy: "2026-11-19"), copyGrade: .established),
            VerdictRow(
                "V5 before V7", .suspended, batch: Sample.batch(state: .onHold), copyGrade: .established),
        ]
    }

    /// V3: a stamp that is on no pack.
    static func notActivated() throws -> [VerdictRow] {
        try [RangeState.reserved, .issued, .printed].flatMap { state in
            [
                try VerdictRow("V3 \(state)", .notActivated, state: state, batch: nil),
                try VerdictRow(
                    "V3 \(state) before V4", .notActivated, state: state, batch: nil, certificates: []),
            ]
        }
    }

    /// V4, V5 and V6, in this order.
    static func held() throws -> [VerdictRow] {
        let hold = try Sample.batch(state: .onHold, useBy: "2026-11-19")
        let withdrawn = try Sample.certificate(status: .withdrawn, withdrawnOn: "2026-11-14")
        return try [
            VerdictRow("V4 never certified", .notRecognised(withdrawnOn: nil), certificates: []),
            VerdictRow(
                "V4 withdrawn on the day of production",
                .notRecognised(withdrawnOn: Sample.day("2026-11-14")),
                certificates: [withdrawn]),
            VerdictRow(
                "V4 withdrawn from the start", .notRecognised(withdrawnOn: nil),
                certificates: [Sample.certificate(status: .withdrawn)]),
            VerdictRow(
                "V4 expired before production", .notRecognised(withdrawnOn: nil),
                certificates: [Sample.certificate(from: "2023-11-14", to: "2026-11-13")]),
            VerdictRow(
                "V4 made before the certificate began", .notRecognised(withdrawnOn: nil),
                certificates: [Sample.certificate(from: "2026-11-15")]),
            VerdictRow(
                "V4 before V5 and V6", .notRecognised(withdrawnOn: nil), batch: hold, certificates: []),
            VerdictRow("V5 held back", .suspended, batch: Sample.batch(state: .onHold)),
            VerdictRow("V5 before V6", .suspended, batch: hold),
            VerdictRow(
                "V6 the day after", .useByPassed(Sample.day("2026-11-19")),
                batch: Sample.batch(useBy: "2026-11-19")),
            VerdictRow("V9 on the use-by day", .valid(stars: 3), batch: Sample.batch(useBy: "2026-11-20")),
            VerdictRow("V9 without a use-by day", .valid(stars: 3), batch: Sample.batch(useBy: nil)),
            VerdictRow(
                "V6 without stars", .useByPassed(Sample.day("2026-11-19")), kind: .participatingProduct,
                batch: Sample.batch(useBy: "2026-11-19")),
        ]
    }

    /// V8, V9 and V10.
    static func good() throws -> [VerdictRow] {
        try [
            VerdictRow("V9", .valid(stars: 3)),
            VerdictRow(
                "V9 on the certificate's last day", .valid(stars: 3),
                certificates: [Sample.certificate(from: "2023-11-21", to: "2026-11-20")]),
            VerdictRow(
                "V9 made on the certificate's first day", .valid(stars: 3),
                certificates: [Sample.certificate(from: "2026-11-14")]),
            VerdictRow(
                "V8 edge 1: expired on the shelf",
                .certificateEnded(on: Sample.day("2026-11-19"), stars: 3),
                certificates: [Sample.certificate(from: "2023-11-20", to: "2026-11-19")]),
            VerdictRow(
                "V6 edge 1: V8 only until use-by", .useByPassed(Sample.day("2027-11-14")),
                certificates: [Sample.certificate(from: "2023-11-20", to: "2026-11-19")], on: "2027-11-15"),
            VerdictRow(
                "V8 edge 2: withdrawn after production",
                .certificateEnded(on: Sample.day("2026-11-15"), stars: 3),
                certificates: [Sample.certificate(status: .withdrawn, withdrawnOn: "2026-11-15")]),
            VerdictRow(
                "V1 edge 2: withdrawn and recalled", .recalled, batch: Sample.batch(state: .recalled),
                certificates: [Sample.certificate(status: .withdrawn, withdrawnOn: "2026-11-15")]),
            VerdictRow(
                "V1 edge 2: the withdrawal recalls goods made before", .recalled,
                certificates: [Sample.recall(on: "2026-11-15")]),
            VerdictRow(
                "V9 edge 2: not recalled before the withdrawal's day", .valid(stars: 3),
                certificates: [Sample.recall(on: "2026-11-21")]),
            VerdictRow(
                "V4 edge 2: made after a withdrawal that recalls",
                .notRecognised(withdrawnOn: Sample.day("2026-11-10")),
                certificates: [Sample.recall(on: "2026-11-10")]),
            VerdictRow(
                "V10 is not reached by a certificate's recall", .participating, kind: .participatingProduct,
                certificates: [Sample.recall(on: "2026-11-15")]),
            VerdictRow("V10", .participating, kind: .participatingProduct, certificates: []),
            VerdictRow("V10 never shows stars", .participating, kind: .participatingProduct),
        ]
    }

    /// Edge case 6: stars are those of the day of production.
    static func stars() throws -> [VerdictRow] {
        let three = try Sample.certificate(
            from: "2023-11-20", to: "2026-11-19", stars: 3, status: .superseded)
        let four = try Sample.certificate(from: "2026-11-18", to: "2029-11-17", stars: 4)
        let upgraded = try CertificateSuccession.granting(four, among: [Sample.certificate()])
        let lower = try Sample.certificate(from: "2026-11-18", to: "2029-11-17", stars: 2)
        return try [
            VerdictRow("V9 edge 6: upgraded since", .valid(stars: 3, now: 4), certificates: [three, four]),
            VerdictRow(
                "V9 edge 6: downgraded since", .valid(stars: 3, now: 2), certificates: [lower, three]),
            VerdictRow(
                "V8 edge 6: ended with the certificate that followed",
                .certificateEnded(on: Sample.day("2026-11-19"), stars: 3),
                certificates: [
                    upgraded[0], Sample.withdrawn(four, on: "2026-11-19", recallsGoods: false),
                ]),
            VerdictRow(
                "V1 edge 6: recalled with the certificate that followed", .recalled,
                certificates: [
                    upgraded[0], Sample.withdrawn(four, on: "2026-11-19", recallsGoods: true),
                ]),
            VerdictRow(
                "V9 edge 6: made after the upgrade", .valid(stars: 4),
                batch: Sample.batch(producedOn: "2026-11-18"), certificates: [four, three]),
        ]
    }

    /// Specimens, and edge case 16: a plaque answers for the service as it is today.
    static func otherKinds() throws -> [VerdictRow] {
        try RangeState.allCases.map {
            try VerdictRow(
                "specimen \($0)", .specimen, kind: .specimen, state: $0, batch: nil, certificates: [])
        } + [
            VerdictRow(
                "V9 plaque issued", .valid(stars: 3), kind: .servicePlaque, state: .issued, batch: nil),
            VerdictRow(
                "V9 plaque printed", .valid(stars: 3), kind: .servicePlaque, state: .printed, batch: nil),
            VerdictRow(
                "V3 plaque reserved", .notActivated, kind: .servicePlaque, state: .reserved, batch: nil),
            VerdictRow(
                "V2 plaque stolen", .outOfUse(.stolen), kind: .servicePlaque, state: .stolen, batch: nil),
            VerdictRow(
                "V4 plaque after the certificate's end", .notRecognised(withdrawnOn: nil),
                kind: .servicePlaque,
                state: .issued, batch: nil, on: "2028-11-12"),
            VerdictRow(
                "V4 plaque withdrawn", .notRecognised(withdrawnOn: Sample.today()), kind: .servicePlaque,
                state: .issued, batch: nil,
                certificates: [Sample.certificate(status: .withdrawn, withdrawnOn: "2026-11-20")]),
            VerdictRow(
                "V9 plaque under a renewed certificate", .valid(stars: 4), kind: .servicePlaque,
                state: .issued,
                batch: nil,
                certificates: [
                    Sample.certificate(), Sample.certificate(from: "2028-11-12", to: "2031-11-11", stars: 4),
                ],
                on: "2028-12-01"),
        ]
    }
}
