import Foundation
import TestBinary
import Testing

@Suite struct TLSTests {
    /// A key and a certificate of 30 days for localhost, under another name each time it runs.
    private static func make(_ name: String, _ shell: Shell) throws {
        let made = try shell.run(
            """
            set -e; umask 077
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj "/CN=\(name)" \
              -addext "subjectAltName=DNS:localhost" -keyout key.new -out chain.new 2> openssl.words
            mv key.new key.pem; mv chain.new chain.pem
            """)
        try #require(made.status == 0, "\(made)")
    }

    /// The name in the certificate that the service shows.
    private static func shown(_ service: RunningService) throws -> String {
        try service.shell.run(
            """
            openssl s_client -connect 127.0.0.1:\(service.port) -servername localhost < /dev/null 2> s_client.words \
              | openssl x509 -noout -subject
            """
        ).output
    }

    @Test func `it speaks TLS itself, and takes a renewed certificate without a stop`() throws {
        let service = try RunningService(options: "--tls-certificate chain.pem --tls-key key.pem") {
            try TLSTests.make("first", $0)
        }
        #expect(try TLSTests.shown(service).contains("CN = first"))
        let page = try service.shell.run(
            """
            printf 'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' | openssl s_client -quiet -CAfile chain.pem \
              -verify_return_error -verify_hostname localhost -connect localhost:\(service.port) 2> s_client.words
            """)
        #expect(page.output.hasPrefix("HTTP/1.1 200 OK"))
        #expect(page.output.lowercased().contains("strict-transport-security: max-age=31536000"))
        let old = try service.shell.run(
            "openssl s_client -connect 127.0.0.1:\(service.port) -tls1_1 -cipher DEFAULT:@SECLEVEL=0 < /dev/null 2>&1"
        )
        #expect(old.status != 0)

        // Half of a renewal: the chain that is no chain does not stop anyone.
        _ = try service.shell.run("sleep 1.1; cp chain.pem kept.pem; echo spoiled > chain.pem")
        #expect(try TLSTests.shown(service).contains("CN = first"))
        #expect(service.logHolds("\"code\":\"bad-certificate\""))
        _ = try service.shell.run("sleep 1.1")
        try TLSTests.make("second", service.shell)
        #expect(try TLSTests.shown(service).contains("CN = second"))
        #expect(service.logHolds("certificate-renewed"))
    }

    @Test func `files that are no certificate with its key are refused in words`() throws {
        let shell = try RunningService.shared.get().shell
        try TLSTests.make("one", shell)
        let prepared = try shell.run(
            "cp -p chain.pem other.pem; cp key.pem open.pem; chmod 644 open.pem; echo x > empty.pem")
        #expect(prepared.status == 0)
        try TLSTests.make("two", shell)
        for (options, word) in [
            ("--tls-certificate chain.pem", "half-certificate"), ("--tls-key key.pem", "half-certificate"),
            ("--tls-certificate other.pem --tls-key key.pem", "bad-certificate"),
            ("--tls-certificate empty.pem --tls-key key.pem", "bad-certificate"),
            ("--tls-certificate chain.pem --tls-key nowhere.pem", "bad-certificate"),
            ("--tls-certificate chain.pem --tls-key open.pem", "open-key"),
        ] {
            let refused = try shell.run("tracestamp serve --port 0 \(options)")
            #expect(refused.status == 78)
            #expect(refused.words.contains("(\(word))"), "\(options): \(refused.words)")
            #expect(!refused.words.contains("PRIVATE KEY"))
        }
    }
}
