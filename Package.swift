// swift-tools-version:6.2
import PackageDescription

let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func system(_ name: String, _ pkgConfig: String, _ apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let server: [Target.Dependency] = [
    hummingbird,
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdTLS", package: "hummingbird"),
    .product(name: "Mustache", package: "swift-mustache"),
    httpTypes,
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
    lifecycle,
    signals,
    logging,
]
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "tracestamp",
    products: [
        .executable(name: "tracestamp", targets: ["tracestamp"]),
        .library(name: "StampFormat", targets: ["StampFormat"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // The arrows of the house: each module imports these and nothing else.
        module("StampFormat", []),
        module("StampSnapshot", ["StampFormat"]),
        module("StampSigning", ["StampFormat", "COpenSSL"]),
        module("SnapshotSealing", ["StampFormat", "StampSnapshot", "StampSigning", "CRawDeflate"]),
        module("StampSymbol", ["StampFormat", "CQREncode", "CPNG"]),
        module("StampLabels", ["StampFormat", "StampSymbol", "CHarfBuzz", "CFreeType", "CZlib"]),
        module("Spreadsheets", ["StampFormat", "CXLSXWriter"]),
        module(
            "PrintShop",
            [
                "StampFormat", "StampSigning", "StampSymbol", "StampLabels", "Spreadsheets", "Registry",
                "CArchive",
            ]),
        module("SpreadsheetReading", ["StampFormat", "CZip", "CExpat"]),
        module("Registry", ["StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing"]),
        module(
            "PictureCoding",
            ["StampFormat", "StampSigning", "Registry", "CTurboJPEG", "CPNGReading", "CStbResize"]),
        module("Reports", ["StampFormat", "StampSigning", "StampLabels", "Spreadsheets", "Registry"]),
        module("RegistrySQL", ["StampFormat", "StampSigning", "Registry", "CPostgres", grdb, sqlite]),
        .target(
            name: "WebService",
            dependencies: ["StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing", "Registry"]
                + server,
            resources: [
                .embedInCode("Public/Templates"), .embedInCode("Public/Assets"),
                .embedInCode("API/openapi.json"),
                .embedInCode("Console/Templates"), .embedInCode("Console/Assets"),
            ],
            swiftSettings: house),
        module(
            "Commands",
            [
                "StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing", "StampSymbol",
                "StampLabels", "Spreadsheets", "SpreadsheetReading", "PrintShop", "Registry", "Reports",
                "PictureCoding", "RegistrySQL", "WebService", argumentParser, logging, lifecycle, signals,
            ]),
        .executableTarget(name: "tracestamp", dependencies: ["Commands"], swiftSettings: house),
        .executableTarget(
            name: "stamp-bench",
            dependencies: [
                "StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing", "StampSymbol",
                "StampLabels",
                "PrintShop", "Registry", "RegistrySQL", "WebService", "CBench", argumentParser, logging,
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: house),
        .target(
            name: "CBench", dependencies: ["COpenSSL", "CQREncode", "CPostgres"], path: "Sources/C/CBench"),

        system("COpenSSL", "libcrypto", "libssl-dev"),
        system("CQREncode", "libqrencode", "libqrencode-dev"),
        system("CPNG", "libpng", "libpng-dev"),
        system("CPNGReading", "libpng", "libpng-dev"),
        system("CTurboJPEG", "libturbojpeg", "libturbojpeg0-dev"),
        system("CStbResize", "stb", "libstb-dev"),
        system("CHarfBuzz", "harfbuzz-subset", "libharfbuzz-dev"),
        system("CFreeType", "freetype2", "libfreetype-dev"),
        system("CZlib", "zlib", "zlib1g-dev"),
        system("CRawDeflate", "zlib", "zlib1g-dev"),
        system("CXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
        system("CArchive", "libarchive", "libarchive-dev"),
        system("CZip", "libzip", "libzip-dev"),
        system("CExpat", "expat", "libexpat1-dev"),
        system("CPostgres", "libpq", "libpq-dev"),

        tests("StampFormatTests", ["TestTools", "StampFormat"], resources: [.copy("Vectors")]),
        tests("StampSnapshotTests", ["TestTools", "StampFormat", "StampSnapshot"]),
        tests(
            "SnapshotSealingTests",
            ["TestTools", "StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing"]),
        tests("StampSigningTests", ["TestTools", "StampFormat", "StampSigning"]),
        tests("SpreadsheetsTests", ["TestTools", "StampFormat", "Spreadsheets"]),
        tests("SpreadsheetReadingTests", ["SpreadsheetReading"]),
        tests("RegistryTests", ["TestTools", "StampFormat", "StampSigning", "StampSnapshot", "Registry"]),
        tests(
            "RegistrySQLTests",
            [
                "TestTools", "StampFormat", "StampSigning", "StampSnapshot", "SnapshotSealing",
                "SpreadsheetReading", "Registry", "RegistrySQL", grdb,
            ]),
        tests(
            "ReportsTests",
            ["TestTools", "StampFormat", "StampLabels", "Spreadsheets", "Registry", "Reports"]),
        tests(
            "WebServiceTests",
            [
                "TestTools", "StampFormat", "StampSigning", "Registry", "RegistrySQL", "WebService",
            ] + server + [.product(name: "NIOEmbedded", package: "swift-nio")]),
        tests("PictureCodingTests", ["StampSigning", "Registry", "PictureCoding", "CPNGReading"]),
        tests("StampSymbolTests", ["TestTools", "StampFormat", "StampSymbol", "CQREncode"]),
        tests("StampLabelsTests", ["TestTools", "StampFormat", "StampSymbol", "StampLabels"]),
        tests(
            "PrintShopTests",
            [
                "TestTools", "StampFormat", "StampSigning", "StampSymbol", "StampLabels", "Spreadsheets",
                "SpreadsheetReading", "Registry", "PrintShop",
            ]),

        tests(
            "InspectorTests",
            ["TestTools", "StampFormat", "StampSnapshot", "StampSigning", "SnapshotSealing"]),

        // The real binary, run as a user runs it.
        .target(
            name: "TestTools", dependencies: ["StampFormat"], path: "Tests/TestTools", swiftSettings: house),
        .target(
            name: "TestBinary", dependencies: ["TestTools"], path: "Tests/TestBinary", swiftSettings: house),
        tests(
            "CommandsTests", ["TestBinary", "TestTools"], resources: [.copy("Scripts"), .copy("Snapshots")]),
        tests("CrashTests", ["TestBinary", "TestTools"]),
        tests("ServiceTests", ["TestBinary"]),
    ]
)
