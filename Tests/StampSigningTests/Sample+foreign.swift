/// Documents that must be refused. All keys in them are published or made for this file; they protect nothing.
extension Sample {
    /// RFC 8410, 10.1.
    static let ed25519PublicKey = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PUBLIC KEY-----
        """

    /// RFC 8410, 10.3, in clear.
    static let ed25519PrivateKey = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        -----END PRIVATE KEY-----
        """

    /// The passphrase of the two encrypted keys below.
    static let foreignPassphrase = Array("demo".utf8)

    /// The same Ed25519 key, sealed by the openssl command with scrypt.
    static let sealedEd25519 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAjS6GXipY0NfQICQAAC
        AQgCAQEwHQYJYIZIAWUDBAEqBBAOyWKe5Dlw0Dlum4t3pg0LBEAnkFkmO7rWkEaB
        /YgMNnReDgRwWxypCb67uZjocYSTwamnenP4bnWrHXAP5YVehr/y/5xQiEkMVgSR
        VV/gFgqD
        -----END ENCRYPTED PRIVATE KEY-----
        """

    static let p384PublicKey = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEc5Cnp2gHiDSw57cYNk2+I/zQOQyFF9NQ
        aiadM1UuSbvqaqH4p0mhpd7ATxKhiGf6J2m/r8U/XP2YNyqH1zvWCTERMKNVKQ7O
        x5u/5jc5+27ubUaPoquZpHFOvDMLbVKw
        -----END PUBLIC KEY-----
        """

    static let sealedP384 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIIBHDBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIG7UXo3iV92gCAggA
        MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBAITBCl0hBhK5tVOMoPRXKnBIHA
        LgewFJ4HIC0kUtzNB5cXNy4OJU8QDsMRyBF2TTU6OTJxwplljLkEEhBMDXSlTWMu
        eJeCKS+Za4I+bvSMDojmqyQoHRhsAyvS8bFOzBXC7+Nu5ADLgqum+pBHQw0FbLpk
        C6Vaj4VdqXAm+noTXtvuupcFyZDwTp2i25y/S6qQI6QvjZeKech9wNCphUPGuUvD
        de0Zyp6AaaR4Kh5ZJjVevZC7zWDunKlAuRGvtexIYdIQBqnWIrP9kBoSFCGV2mUe
        -----END ENCRYPTED PRIVATE KEY-----
        """

    /// Self-signed by the vectors' key, with CA:FALSE.
    static let rootWithoutCA = """
        -----BEGIN CERTIFICATE-----
        MIIBgDCCASagAwIBAgIUOCiQp5PQ+mI/HNQaExiT5DIvOzIwCgYIKoZIzj0EAwIw
        FzEVMBMGA1UEAwwMTm8gYXV0aG9yaXR5MB4XDTI2MTEyMTAwMzg1MFoXDTQ2MDEy
        MDAwMzg1MFowFzEVMBMGA1UEAwwMTm8gYXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYI
        KoZIzj0DAQcDQgAEvJTRPtJ/uZPYZkBgxeFI0nq21njl/jPq9gG06qPFDwtvZLXz
        MLrbwf5PmAhQa/f6jqBUOMr1SY6M+pChZr6qPKNQME4wHQYDVR0OBBYEFPEC7FD1
        Xt+ie9HL0Z92QnPShfxXMB8GA1UdIwQYMBaAFPEC7FD1Xt+ie9HL0Z92QnPShfxX
        MAwGA1UdEwEB/wQCMAAwCgYIKoZIzj0EAwIDSAAwRQIgalmfZL4LWaigFqGv5hKa
        TaHhLigckQ4SCVQK+iKrKgECIQD1OAIv/2EFn80P0eEIgljQb0MokTIvryuElvBi
        7EUXRA==
        -----END CERTIFICATE-----
        """

    /// Self-signed by the vectors' key as X.509 version 1, which cannot say who is an authority.
    static let versionOneRoot = """
        -----BEGIN CERTIFICATE-----
        MIIBJjCBzQIUU5zCJqhzodLys/S7lcREcDSsB4wwCgYIKoZIzj0EAwIwFjEUMBIG
        A1UEAwwLVmVyc2lvbiBvbmUwHhcNMjYxMTIxMDAzODUwWhcNNDYwMTIwMDAzODUw
        WjAWMRQwEgYDVQQDDAtWZXJzaW9uIG9uZTBZMBMGByqGSM49AgEGCCqGSM49AwEH
        A0IABLyU0T7Sf7mT2GZAYMXhSNJ6ttZ45f4z6vYBtOqjxQ8Lb2S18zC628H+T5gI
        UGv3+o6gVDjK9UmOjPqQoWa+qjwwCgYIKoZIzj0EAwIDSAAwRQIgevp1Q1cLeu4q
        SMA+PDYYDWaqF4inw1oBCG4EfinzqYsCIQDbO5UeWNLoH2ytb/wYEIkoibm80bvz
        y1/iwoslQTYUUg==
        -----END CERTIFICATE-----
        """
}
