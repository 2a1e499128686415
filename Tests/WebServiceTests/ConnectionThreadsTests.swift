import Testing

@testable import WebService

@Suite struct ConnectionThreadsTests {
    @Test(
        "cores are counted in the mask of proc(5)",
        arguments: [
            ("Name:\tx\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
            ("Cpus_allowed:\tff,ffffffff\n", 40), ("Cpus_allowed:\t00000000,00000001\n", 1),
            ("Cpus_allowed_list:\t0-1\n", nil), ("", nil),
        ] as [(String, Int?)])
    func counts(_ status: String, _ cores: Int?) {
        #expect(ConnectionThreads.allowedCores(status) == cores)
    }
}
