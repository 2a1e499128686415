import Foundation
import TestBinary
import Testing

/// `--json` prints one object per line, with keys that are never renamed.
@Suite struct JSONTests {
    struct Facts: Sendable, CustomTestStringConvertible {
        let command: String
        let keys: Set<String>
        var status: Int32 = 0

        init(_ command: String, _ keys: String, status: Int32 = 0) {
            self.command = command
            self.keys = Set(keys.split(separator: " ").map(String.init))
            self.status = status
        }

        var testDescription: String { command }
    }

    private static let allotment =
        "allotment approved_by approved_on issued_on key_id kind lot merkle_root product quantity refusal replaces "
        + "requested_by requested_on stage"
    private static let product =
        "eligible group gtin label_approved_on name net_quantity producer product shelf_life_days standard "
        + "yearly_capacity"
    private static let certificate =
        "authority decision_date decision_number expires_in_days level product reason recalls_goods "
        + "score_hundredths stands stars status superseded_on valid_from valid_to withdrawn_by withdrawn_on"
    private static let range = "allotment first last lot reason state"
    private static let regulation =
        "alert_mark certificate_months keys_amber_hours keys_red_hours last_day_inclusive products_amber_hours "
        + "products_red_hours report_days requires_approved_label scan_days single_officer status_amber_hours "
        + "status_red_hours test_report_months "
        + "undo_hours unused_months valid_from waste_allowance_permille yearly_quota"
    private static let account =
        "activated allotment in_stock issued labels_printed labels_reprinted lost product returned unused void "
        + "wasted"
    private static let entry = "act after at before commitment day number reason role subject"

    static let facts = [
        Facts("key list --json", "file first_day has_private_key is_root key_id last_day name"),
        Facts("regulation show", regulation),
        Facts("regulation adopt --unused-months 7 --by Minh", regulation),
        Facts(
            "import producers $DEMO/producers.csv --json",
            "added changed faults import kind same saved warnings"),
        Facts("producer list --json", "commune legal_form name producer province suspended"),
        Facts("product list --json", product),
        Facts("product show 17 --json", product + " logo logo_until refusal"),
        Facts("certificate list --json", certificate),
        Facts("certificate show 15 --json", certificate),
        Facts("batch list --json", "lot packs produced_on product state use_by"),
        Facts("batch show 5 L260916A --json", "activated granted lot packs produced_on product state use_by"),
        Facts("allotment list --json", allotment),
        Facts("allotment show 1 --json", allotment + " print_runs ranges"),
        Facts("allotment request --product 5 --count 2 --by Lan --json", allotment),
        Facts("stamp list --allotment 1 --format json", "fields short_code url"),
        Facts("stamp activate --allotment 1 --from 101 --to 102 --by Hoa --json", range),
        Facts("stamp void --allotment 1 --from 103 --to 103 --reason damaged --by Hoa --json", range),
        Facts(
            "label sheet --allotment 1 -o labels.pdf --json",
            "file file_sha256 first labels last left_out level module_mm pages proved run shortened symbol_version"
        ),
        Facts(
            "label runs --allotment 1 --json", "by day file_sha256 first last layout proved reprint run"),
        Facts(
            "label preview --allotment 1 -o look --json",
            "files labels left_out level module_mm pages shortened symbol_version"),
        Facts("label bottle --diameter 72 --json", "level module_mm room_mm sheets symbol_mm symbol_version"),
        Facts("label serials --allotment 1 --run 1 --page 1 --json", "cell page serial"),
        Facts(
            "verify --json - < urls.txt",
            "check fields host input lot producer_name product_name short_code state verdict", status: 22),
        Facts("verify --keys office/keys --json - < urls.txt", "check fields host input short_code"),
        Facts("verify --json rubbish", "check input offset slip verdict", status: 10),
        Facts("account show --json", account),
        Facts("account show --from 2026-11-20 --json", "closing in opening out state"),
        Facts("account check --json", "allotments stamps"),
        Facts("ledger show", entry),
        Facts("ledger show 1", entry),
        Facts("ledger export --act office.founded", entry),
        Facts("ledger show --private", "entry private"),
        Facts("ledger check --json", "entries fault root"),
        Facts("doctor --json", "fault subject"),
        Facts("decision list --json", "authority date granted level number withdrawn"),
        Facts("decision scales --json", "lowest_hundredths source valid_from weights"),
        Facts("decision reasons --json", "code english open source valid_from valid_to vietnamese"),
        Facts(
            "test-report list --json", "grace_until laboratory passed product report result_on valid_to"),
        Facts(
            "list expired --json",
            "commune decision name producer product renewed stars valid_from valid_to"),
        Facts(
            "case open hand --product 5 --by Son --json", "case item receipt repeated stage"),
        Facts(
            "case list --json",
            "agency case findings opened_on origin outcome overdue producer product stage stamp"),
        Facts(
            "case show 1 --json",
            "agency case decision events evidence findings opened_on origin outcome overdue place producer "
                + "product reports stage stamp suggested_reason to_tell"),
        Facts("case minutes 1 -o minutes.pdf --json", "blank case file file_sha256 provisional"),
        Facts("case reasons --json", "code english legal_basis open valid_from valid_to vietnamese"),
        Facts("campaign new Plan --document 1/KH --agency police --by Lan --json", "campaign"),
        Facts("campaign list --json", "agency campaign document title waves"),
        Facts(
            "campaign wave 1 --from 2026-12-01 --to 2026-12-02 --producer 3 --by Lan --json",
            "first_day last_day place producers wave"),
        Facts(
            "campaign calendar --json", "agency case first_day last_day place producer stage wave"),
        Facts(
            "alert simulate --honest 1000 --copied 10 --json",
            "false_alarms honest_scans mark rules stories"),
        Facts(
            "label check --quantity 500gr --json",
            "binding corrected english field place rule source value vietnamese", status: 65),
    ]

    @Test func `every line is an object with the documented keys`() throws {
        let shell = Shell(try Scratch())
        try Given.activated.prepare(shell)
        for facts in JSONTests.facts {
            let finished = try shell.run("tracestamp \(facts.command)")
            #expect(finished.status == facts.status, "\(facts.command): \(finished)")
            #expect(!finished.outputLines.isEmpty, "\(facts.command)")
            for line in finished.outputLines {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                let keys = Set(object?.keys.map { $0 } ?? [])
                // A verdict that is not about a batch names none; a sum is of no allotment.
                #expect(
                    keys == facts.keys || keys.union(["lot"]) == facts.keys
                        || keys.union(["allotment", "product"]) == facts.keys,
                    "\(facts.command): \(keys.sorted())")
            }
        }
    }
}
