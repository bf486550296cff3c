/// The keys of the theme's catalogue of words (文案); their texts are in `words/zh.yml` and `words/en.yml`.
///
/// Templates name them `words.<key>`. A key with placeholders is filled in Swift.
package enum WordKey: String, Sendable, Hashable, CaseIterable {
    // MARK: Frame of every page (页面框架)

    case skipToContent = "skip_to_content"
    case currentPosition = "current_position"
    case home
    case search
    case searchLabel = "search_label"
    case searchSubmit = "search_submit"
    case methods
    case data
    case siteMap = "site_map"
    case elderMode = "elder_mode"
    case elderModeLeave = "elder_mode_leave"
    case accessibility
    case languageNote = "language_note"
    case mainNavigation = "main_navigation"
    case pageContents = "page_contents"
    case backToTop = "back_to_top"
    case printPage = "print_page"
    case externalLink = "external_link"
    case feed
    case sourcesLine = "sources_line"

    // MARK: Footer (底部功能区)

    case footerOrganizer = "footer_organizer"
    case footerContact = "footer_contact"
    case footerSiteCode = "footer_site_code"
    case footerIcp = "footer_icp"
    case footerPolice = "footer_police"
    case footerPartyMark = "footer_party_mark"
    case footerFindErrors = "footer_find_errors"
    case footerReportReadingError = "footer_report_reading_error"
    case footerLicence = "footer_licence"
    case footerGenerated = "footer_generated"

    // MARK: Notices (提示)

    case sampleNotice = "sample_notice"
    case sampleMark = "sample_mark"
    case digestNotice = "digest_notice"
    case digestNoticeNoSource = "digest_notice_no_source"
    case noScriptSearch = "no_script_search"
    case notice
    case warning
    case error
    case information

    // MARK: Divisions and bodies (行政区划与机构)

    case province
    case prefecture
    case county
    case township
    case divisionTownships = "division_townships"
    case divisionReports = "division_reports"
    case divisionCounts = "division_counts"
    case reportsOfYear = "reports_of_year"
    case reportsCount = "reports_count"
    case formerNames = "former_names"
    case administrativeCode = "administrative_code"
    case missingYear = "missing_year"
    case noReports = "no_reports"
    case latestReports = "latest_reports"
    case browseDivisions = "browse_divisions"
    case allYears = "all_years"

    // MARK: States of a cell (单元格状态)

    case stateBlank = "state_blank"
    case stateDash = "state_dash"
    case stateText = "state_text"
    case stateUnreadable = "state_unreadable"
    case stateAbsent = "state_absent"
    case stateLegend = "state_legend"
    case stateLegendBlank = "state_legend_blank"
    case stateLegendDash = "state_legend_dash"
    case stateLegendText = "state_legend_text"
    case stateLegendUnreadable = "state_legend_unreadable"
    case stateLegendAbsent = "state_legend_absent"
    case completeness

    // MARK: Verdicts (核对结果)

    case verdictPass = "verdict_pass"
    case verdictFail = "verdict_fail"
    case verdictVacuous = "verdict_vacuous"
    case verdictUnknown = "verdict_unknown"
    case verdictPassesIfBlankIsZero = "verdict_passes_if_blank_is_zero"
    case ledgerHeading = "ledger_heading"
    case ledgerCaption = "ledger_caption"
    case ledgerColumnFormula = "ledger_column_formula"
    case ledgerColumnVerdict = "ledger_column_verdict"
    case ledgerColumnRule = "ledger_column_rule"
    case ledgerSummary = "ledger_summary"
    case ledgerAcrossYears = "ledger_across_years"
    case findingsHeading = "findings_heading"
    case findingsNone = "findings_none"
    case attributionSource = "attribution_source"
    case attributionReading = "attribution_reading"

    // MARK: Report page (报告页)

    case reportTitle = "report_title"
    case reportYear = "report_year"
    case issuer
    case documentNumber = "document_number"
    case issueDate = "issue_date"
    case publishedDate = "published_date"
    case sourceAddress = "source_address"
    case sourceText = "source_text"
    case sourceTextLines = "source_text_lines"
    case sourceLine = "source_line"
    case downloads
    case downloadCsv = "download_csv"
    case downloadJson = "download_json"
    case formGeneration = "form_generation"
    case form2019 = "form_2019"
    case form2021 = "form_2021"
    case sectionMissing = "section_missing"
    case tableMissing = "table_missing"
    case tablesHeading = "tables_heading"
    case table2Caption = "table2_caption"
    case table3Caption = "table3_caption"
    case table4Caption = "table4_caption"
    case allZeroRows = "all_zero_rows"

    // MARK: Year over year (历年对比)

    case yearsHeading = "years_heading"
    case yearsCaption = "years_caption"
    case yearsColumnItem = "years_column_item"
    case change
    case changeNone = "change_none"
    case changeNotComparable = "change_not_comparable"
    case changeUnknown = "change_unknown"
    case formBreak = "form_break"
    case compareYears = "compare_years"
    case compareTitle = "compare_title"
    case compareCaption = "compare_caption"
    case compareOnlyChanged = "compare_only_changed"
    case compareUnchanged = "compare_unchanged"

    // MARK: Search, methods, data, errors (检索、说明、数据、错误页)

    case searchHeading = "search_heading"
    case searchHint = "search_hint"
    case searchResults = "search_results"
    case searchNoResults = "search_no_results"
    case methodsHeading = "methods_heading"
    case dataHeading = "data_heading"
    case dataAllFigures = "data_all_figures"
    case notFoundHeading = "not_found_heading"
    case notFoundText = "not_found_text"
    case siteMapHeading = "site_map_heading"
}
