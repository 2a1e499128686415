internal import HTTPTypes
internal import Registry

/// A page of the console as values: blocks of facts, tables and forms.
struct ConsolePage {
    struct Cell {
        let text: String
        var href: String?
        /// To be looked at.
        var isWrong = false
    }

    struct Table {
        let headings: [String]
        let rows: [[Cell]]
    }

    struct Block {
        var heading: String?
        var texts: [String] = []
        /// Shown large, to be copied by hand.
        var codes: [String] = []
        var facts: [ShownFact] = []
        var table: Table?
        var progress: JobProgress?
        var chart: BarChart?
        /// What a drawing shows, in numbers; folded away below it.
        var chartTable: Table?
        var picture: (source: String, words: String)?
        var forms: [ConsoleForm] = []
        var links: [Cell] = []
    }

    let title: String
    var lead: String?
    var blocks: [Block] = []
    /// Why what was sent was not done.
    var refusal: WorkRefusal?
    /// When the page asks for itself again, as `http-equiv="refresh"` says it.
    var refresh: String?

    /// 200, or 422 when something sent was refused (RFC 9110, 15.5.21).
    var status: HTTPResponse.Status { refusal == nil ? .ok : .unprocessableContent }

    /// For the template.
    func values(_ language: PageLanguage, token: String?) -> [String: Any] {
        [
            "title": title, "refreshes": [refresh].compactMap { $0 }, "leads": [lead].compactMap { $0 },
            "refusals": refusal.map {
                [
                    [
                        "what": $0.what(language), "nexts": [$0.next?(language)].compactMap { $0 },
                        "code": $0.code,
                    ]
                ]
                    as [[String: Any]]
            } ?? [],
            "blocks": blocks.enumerated().map { $1.values(language, token: token, place: $0) },
        ]
    }
}

extension ConsolePage.Block {
    fileprivate func values(_ language: PageLanguage, token: String?, place: Int) -> [String: Any] {
        [
            "headings": [heading].compactMap { $0 }, "texts": texts, "codes": codes,
            "lists": facts.isEmpty ? [] : [["facts": facts]],
            "progresses": [progress].compactMap { $0 }.map { progress in
                let (done, total) = (progress.done, max(1, progress.total))
                return [
                    "doneCount": "\(done)", "totalCount": "\(total)",
                    "progressWords": Phrase(
                        "\(ConsoleWords.count(done, .vi)) trên \(ConsoleWords.count(total, .vi)) tem",
                        "\(ConsoleWords.count(done, .en)) of \(ConsoleWords.count(total, .en)) stamps")(
                            language),
                ]
            },
            "charts": [chart].compactMap { $0 }.map { $0.values },
            "chartTables": [chartTable].compactMap { $0 }.map { table in
                table.values.merging([
                    "tableWords": Phrase("Số liệu dạng bảng", "The numbers as a table")(language)
                ]) { first, _ in first }
            },
            "tables": [table].compactMap { $0 }.map { $0.values },
            "pictures": [picture].compactMap { $0 }.map { ["source": $0.source, "words": $0.words] },
            "forms": forms.enumerated().map { $1.values(token: token, place: place * 10 + $0) },
            "links": links.map { ["href": $0.href ?? "", "text": $0.text] },
        ]
    }
}

extension ConsolePage.Table {
    fileprivate var values: [String: Any] {
        [
            "columns": headings,
            "rows": rows.map { row in
                [
                    "cells": zip(headings, row).map { heading, cell in
                        [
                            "column": heading, "wrong": cell.isWrong,
                            "anchors": cell.href.map { [["href": $0, "text": cell.text]] } ?? [],
                            "plains": cell.href == nil ? [cell.text] : [],
                        ] as [String: Any]
                    }
                ]
            },
        ]
    }
}
