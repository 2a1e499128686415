internal import HTTPTypes
internal import Registry
internal import StampFormat

/// The page of one stamp: verdict first, then what it is about.
struct ScanPage {
    let report: StampReport
    let day: Day
    /// Seconds that what the office knows may be old; 0 when its register was asked itself.
    let age: Int
    let frame: PageFrame
    let language: PageLanguage
    /// As in the page's path.
    let text: String
    /// Whether the person just said to hold the goods.
    let isConfirmed: Bool
    /// Of the stamp's product.
    let picture: ProductPicture?
    /// Nil for labels without a second code.
    let scratch: ScratchPanel?

    /// 200 for a stamp of the office, whatever its verdict; 404 for what it never issued.
    var answer: Answer {
        let path = StampPath.of(text)
        let words = VerdictPhrases(report, of: text)
        let head = PageFrame.Head(
            title: Phrase("Kiểm tra tem truy xuất", "Trace stamp check")(language),
            description: Phrase(
                "Mở trang để xem văn phòng trả lời gì về tem này hôm nay.",
                "Open the page to see what the office answers about this stamp today.")(language),
            path: path, structured: standing.map { structured($0, path: path) }, staysOffline: true,
            image: standing == nil ? nil : picture?.large)
        var answer = frame.answer("scan", head, language, content(words), isAnswer ? .none : .revalidated)
        if report.check != .format1(.authentic) || report.verdict == .unknown { answer.status = .notFound }
        if case .field(.some) = scratch { answer.status = .unprocessableContent }
        return answer
    }

    /// Whether it answers what was just sent.
    private var isAnswer: Bool { scratch?.isAnswer ?? false }

    /// Whose product is shown: not of a stamp that was never issued as it stands here.
    private var standing: Standing? {
        report.check == .format1(.authentic) && report.verdict != .notAsIssued ? report.standing : nil
    }

    private func content(_ words: VerdictPhrases) -> [String: Any] {
        let code = report.stamp.map { TypedCode(of: $0).text }
        var values: [String: Any] = [
            "verdict": PageValues([
                "tone": words.tone.rawValue, "sign": words.tone.sign, "title": words.title(language),
                "meaning": words.meaning(language),
                "when": Phrase("Theo sổ của văn phòng ngày ", "By the office’s register of ")(language)
                    + language.day(day) + aged,
            ]),
            // Good news first needs the product to compare with; bad news what to do.
            "stepsFirst": report.verdict?.isGood != true,
            "stepsTitle": Phrase("Bạn nên làm gì", "What to do")(language),
            "steps": words.steps.map { $0(language) },
            "help": OfficeHelp(frame, language, about: standing == nil ? nil : code).values,
        ]
        if let standing {
            values["product"] = ProductFacts(
                product: standing.product, producer: standing.producer, language: language
            ).values(stars: stars, picture: picture, with: stampFacts(standing))
            values["parts"] = parts(of: standing)
            values["box"] = BoxView(standing, on: day, for: .everyone).map {
                BoxPhrases.section($0, language)
            }
            values["scratch"] = scratch?.values(text, language)
            if isConfirmed {
                values["confirmed"] = ConfirmForm.thanks(language)
            } else {
                values["confirm"] = ConfirmForm(text, language).values
            }
        } else {
            values["form"] = CodeForm(language).values
        }
        return values
    }

    private var aged: String {
        guard age > 0 else { return "" }
        return Phrase(
            " (bản sao, chậm không quá \(age) giây)", " (a copy, at most \(age) seconds behind)")(language)
    }

    /// Stars only where the stamp's own verdict names them: those of the certificate in force when the goods were made.
    private var stars: Int? {
        switch report.ownVerdict {
        case .valid(let stars, _), .certificateEnded(_, let stars): stars
        default: nil
        }
    }

    private func stampFacts(_ standing: Standing) -> [ShownFact] {
        let fields = standing.stored.fields
        return [
            ShownFact(
                Phrase("Mã truy xuất", "Trace code"), TypedCode(of: standing.stored).text, language,
                isCode: true),
            ShownFact(
                Phrase("Tem", "Stamp"),
                Phrase(
                    "Số \(fields.serial.number), đợt cấp \(fields.allotment.number), ngày \(language.day(fields.issuedOn.day))",
                    "No. \(fields.serial.number) of allotment \(fields.allotment.number), issued on \(language.day(fields.issuedOn.day))"
                )(language), language),
        ].compactMap { $0 }
    }

    private func parts(of standing: Standing) -> [PageValues] {
        var parts: [PageValues] = []
        if let batch = standing.batch {
            parts.append([
                "title": Phrase("Lô hàng", "Batch")(language),
                "facts": BatchFacts.facts(of: batch, taxStamps: standing.taxStamps, language)
                    + stage(batch, standing),
            ])
        }
        for certificate in certificates(standing) {
            parts.append([
                "title": Phrase("Chứng nhận OCOP", "OCOP certificate")(language),
                "facts": CertificateFacts.facts(of: certificate, on: day, language),
            ])
        }
        return parts
    }

    /// The stage of production with product, place and time, as the Circular asks.
    private func stage(_ batch: Batch, _ standing: Standing) -> [ShownFact] {
        let producer = standing.producer
        let place =
            "\(producer.commune), \(producer.province)" + (producer.communeCode.map { " (\($0))" } ?? "")
        return [
            ShownFact(
                Phrase("Công đoạn", "Stage"),
                Phrase("Sản xuất, đóng gói tại \(place)", "Made and packed in \(place)")(language), language)
        ].compactMap { $0 }
    }

    /// The one in force when the goods were made, and the one of today where it is another.
    private func certificates(_ standing: Standing) -> [Certificate] {
        guard standing.allotment.kind != .participatingProduct else { return [] }
        let made = standing.batch.flatMap { standing.certificate(on: $0.producedOn) }
        let now = standing.certificate(on: day)
        if let made, let now, made != now { return [made, now] }
        let latest = standing.certificates.max { $0.validFrom < $1.validFrom }
        return [made ?? now ?? latest].compactMap { $0 }
    }

    private func structured(_ standing: Standing, path: String) -> CanonicalJSON {
        StructuredData(
            frame: frame, product: standing.product, producer: standing.producer, picture: picture
        ).json(type: "IndividualProduct", path: path, batch: standing.batch)
    }
}
