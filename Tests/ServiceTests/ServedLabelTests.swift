import TestBinary
import Testing

/// More labels than someone waits for, asked of the running service, which makes them itself.
@Suite struct ServedLabelTests {
    @Test func `so many labels are a job whose file is fetched as often as it takes`() throws {
        let service = try RunningService(options: "") { shell in
            let finished = try shell.run(
                """
                set -e
                printf 'lot,product,produced_on,use_by,packs\\nBIG,9,2026-11-10,2028-11-09,20000\\n' > big.csv
                tracestamp import batches big.csv --by Lan
                tracestamp allotment request --product 9 --count 10001 --lot BIG --confirm --by Lan
                tracestamp allotment approve 3 --by Minh
                tracestamp allotment sign 3
                tracestamp person add Minh --by Minh --role administrator --role approver --role clerk
                tracestamp person add Kho --by Minh --role administrator --role clerk
                tracestamp token new Kho --person 2 --scope write:stamps --per-minute 6000 --by Minh > token
                tracestamp token new Ai --person 2 --scope verify --by Minh > other
                """)
            try #require(finished.status == 0, "\(finished)")
        }
        let finished = try service.shell.run(
            """
            address=http://127.0.0.1:\(service.port)/v1
            ask() { curl -s -H "Authorization: Bearer $(cat token)" "$@"; }
            labels() {
                ask -X POST $address/allotments/3/labels -H 'Idempotency-Key: nhan-3' \
                    -H 'Content-Type: application/json' -d '{}' "$@"
            }
            labels -D head | grep -o '"kind":"print-labels"'
            grep -oi '^HTTP/1.1 202\\|^location: /v1/jobs/[0-9]*' head
            job=$address/jobs/$(grep -o 'jobs/[0-9]*' head | cut -d/ -f2)
            labels | grep -o '"job":[0-9]*' && tracestamp ledger show | grep -c labels.queued
            for look in $(seq 900); do
                ask $job | grep -Eq '"state":"(done|failed)"' && break
                sleep 0.2
            done
            ask $job | grep -o '"done":[0-9]*\\|"state":"[a-z]*"'
            ask $job/result -D head -o one.pdf -w '%{http_code} %{content_type}\\n'
            grep -io 'filename="[^"]*"' head
            tracestamp job result 4 -o two.pdf > told && cmp one.pdf two.pdf && tail -c 6 one.pdf
            curl -s -o refused -w '%{http_code}\\n' -H "Authorization: Bearer $(cat other)" $job/result
            ask -o refused -w '%{http_code}\\n' $address/jobs/1/result
            """)
        #expect(
            finished.outputLines == [
                "\"kind\":\"print-labels\"", "HTTP/1.1 202", "Location: /v1/jobs/4", "\"job\":4", "1",
                "\"done\":10001", "\"state\":\"done\"", "200 application/pdf",
                "filename=\"tem-3-1-10001.pdf\"", "%%EOF", "403", "404",
            ], "\(finished) \(service.logText)")
    }
}
