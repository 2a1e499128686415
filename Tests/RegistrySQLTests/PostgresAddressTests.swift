import Registry
import Testing

@testable import RegistrySQL

@Suite struct PostgresAddressTests {
    @Test(
        "a server on this computer needs no TLS",
        arguments: [
            "postgres:///tem?host=/run/postgresql", "postgres://localhost/tem",
            "postgresql://127.0.0.1:5433/tem",
            "postgres://[::1]/tem", "postgres:///tem?host=/a,/b",
        ])
    func local(_ url: String) throws {
        #expect(try PostgresAddress(url: url).settings["sslmode"] == nil)
    }

    @Test(
        "a server over a network is verified",
        arguments: [
            "postgres://db.example.gov.vn/tem", "postgres://10.0.0.5/tem",
            "postgres:///tem?host=/run,db.example",
            "postgres:///tem?hostaddr=10.0.0.5", "postgres://db.example/tem?sslmode=verify-full",
        ])
    func remote(_ url: String) throws {
        #expect(try PostgresAddress(url: url).settings["sslmode"] == "verify-full")
    }

    @Test(
        "weaker TLS over a network is refused unless it is said twice",
        arguments: ["disable", "allow", "prefer", "require", "verify-ca"])
    func weak(_ mode: String) throws {
        let url = "postgres://db.example/tem?sslmode=\(mode)"
        #expect(throws: RegistryError.database(.weakTLS(mode: mode, host: "db.example"))) {
            try PostgresAddress(url: url)
        }
        let accepted = try PostgresAddress(url: url + "&weak_tls=accepted")
        #expect(accepted.settings["sslmode"] == mode)
    }

    @Test(
        "what is no address is refused with the part that is wrong",
        arguments: [
            ("postgres://[::1/tem", "URL"), ("postgres:///tem?colour=red", "URL"),
            ("postgres:///tem?pool=0", "pool: 1–64"), ("postgres:///tem?pool=65", "pool: 1–64"),
            ("postgres:///tem?pool=", "pool: 1–64"), ("postgres:///tem?pooler=session", "pooler=transaction"),
            ("postgres:///tem?lock_timeout=0", "lock_timeout: 1–3600"),
            ("postgres:///tem?statement_timeout=3601", "statement_timeout: 1–3600"),
            ("postgres://db/tem?weak_tls=yes", "weak_tls=accepted"),
        ])
    func bad(url: String, part: String) {
        #expect(throws: RegistryError.database(.badAddress(part: part))) { try PostgresAddress(url: url) }
    }

    @Test func `our own words are taken out of what libpq reads`() throws {
        let address = try PostgresAddress(
            url: "postgres://lan@localhost/tem?pool=9&application_name=web&pooler=transaction&lock_timeout=3")
        #expect(
            address.own
                == PostgresOptions(pool: 9, isPooledByTransaction: true, lockTimeout: 3))
        #expect(address.settings["application_name"] == "web" && address.settings["dbname"] == "tem")
    }

    @Test func `a password is used, and shown to nobody`() throws {
        let address = try PostgresAddress(url: "postgres://lan:s3cret@localhost:5433/tem?pool=2")
        #expect(address.holdsPassword && address.settings["password"] == "s3cret")
        #expect(address.shown == "postgres://lan@localhost:5433/tem")
        #expect(try !PostgresAddress(url: "postgres://lan@localhost/tem").holdsPassword)
        #expect(try PostgresAddress(url: "postgres:///tem?password=x").holdsPassword)
    }

    @Test func `a path is a file`() throws {
        guard case .file("office/registry.sqlite") = try DatabaseAddress("office/registry.sqlite") else {
            Issue.record("not a file")
            return
        }
    }
}
