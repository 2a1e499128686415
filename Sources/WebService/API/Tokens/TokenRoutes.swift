internal import Registry

/// What programs with a token read and do: the same desks as the commands, area by area.
struct TokenRoutes<Store: RegistryStore>: Sendable {
    let works: any OfficeWorks

    func add(to book: TokenBook<Store>) {
        AllotmentAPI().add(to: book)
        AccountAPI().add(to: book)
        SerialAPI().add(to: book)
        BoxAPI().add(to: book)
        JobAPI().add(to: book)
        LabelAPI(works: works).add(to: book)
        StampPaperAPI(works: works).add(to: book)
        BatchAPI().add(to: book)
        ImportAPI(works: works).add(to: book)
        PictureAPI(works: works).add(to: book)
        addCertification(to: book)
        addOversight(to: book)
        addOffice(to: book)
    }

    private func addCertification(to book: TokenBook<Store>) {
        DecisionAPI(works: works).add(to: book)
        DecisionReading().add(to: book)
        CertificateAPI().add(to: book)
        TestReportAPI().add(to: book)
        GoodsLabelAPI().add(to: book)
        FactAPI().add(to: book)
        FactReading().add(to: book)
    }

    private func addOversight(to book: TokenBook<Store>) {
        FlagAPI().add(to: book)
        AlertAPI().add(to: book)
        ReportAPI(works: works).add(to: book)
        OfficeListAPI(works: works).add(to: book)
        UpkeepAPI().add(to: book)
        LedgerAPI().add(to: book)
        CaseAPI(works: works).add(to: book)
        FieldDeskAPI(works: works).add(to: book)
    }

    private func addOffice(to book: TokenBook<Store>) {
        PersonAPI().add(to: book)
        RegulationAPI().add(to: book)
        PrinterAPI(works: works).add(to: book)
    }
}
