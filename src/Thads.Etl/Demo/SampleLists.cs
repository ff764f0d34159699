using Thads.Etl.Forms.Award;
using Thads.Etl.Forms.Coordination;
using Thads.Etl.Forms.Index;

namespace Thads.Etl.Demo;

/// <summary>
/// What the provincial office lists once a year in FY2016-2020. How many documents there are and the indices of 2016 and 2020 are the
/// published ones; numbers, days, the years between and every award are invented.
/// </summary>
internal static class SampleLists
{
    private const string Party = "Tỉnh ủy";
    private const string Council = "Hội đồng nhân dân tỉnh";
    private const string Committee = "Ủy ban nhân dân tỉnh";
    private const string Department = "Cục Thi hành án dân sự tỉnh";

    private static readonly (int Year, string Kind, string Number, string Issuer, string Partner)[] DocumentTable =
    [
        (2016, "chi_thi", "01-CT/TU", Party, ""),
        (2016, "quy_che_phoi_hop", "01/QCPH-CA", Department, "Công an tỉnh"),
        (2017, "nghi_quyet", "02/NQ-HĐND", Council, ""),
        (2017, "ke_hoach", "03/KH-UBND", Committee, ""),
        (2017, "quy_che_phoi_hop", "02/QCPH-TA", Department, "Tòa án nhân dân tỉnh"),
        (2018, "chi_thi", "04/CT-UBND", Committee, ""),
        (2018, "ke_hoach", "05/KH-UBND", Committee, ""),
        (2018, "quy_che_phoi_hop", "03/QCPH-VKS", Department, "Viện kiểm sát nhân dân tỉnh"),
        (2019, "chi_thi", "06-CT/TU", Party, ""),
        (2019, "quy_che_phoi_hop", "04/QCPH-STP", Department, "Sở Tư pháp"),
        (2019, "quy_che_phoi_hop", "05/QCPH-STNMT", Department, "Sở Tài nguyên và Môi trường"),
        (2020, "ke_hoach", "07/KH-UBND", Committee, ""),
        (2020, "quy_che_phoi_hop", "06/QCPH-NHNN", Department, "Ngân hàng Nhà nước chi nhánh tỉnh"),
        (2020, "quy_che_phoi_hop", "07/QCPH-BĐ", Department, "Bưu điện tỉnh"),
    ];

    /// <summary>The legal-institutions index in points; judgments enforced quickly in percent, province and country.</summary>
    private static readonly (int Year, decimal Institutions, decimal Quickly, decimal Country)[] IndexTable =
    [
        (2016, 5.48m, 63.71m, 62.8m),
        (2017, 5.71m, 69.5m, 66.4m),
        (2018, 6.02m, 77.25m, 71m),
        (2019, 6.3m, 83.6m, 75.3m),
        (2020, 6.49m, 90m, 79.1m),
    ];

    private static readonly (int Year, string Kind, string Level, string Recipient, int Awards)[] AwardTable =
    [
        (2016, "bang_khen", "bo", "individual", 4),
        (2016, "danh_hieu", "co_so", "individual", 21),
        (2017, "bang_khen", "tinh", "collective", 2),
        (2017, "danh_hieu", "co_so", "individual", 23),
        (2018, "co_thi_dua", "bo", "collective", 1),
        (2018, "danh_hieu", "co_so", "individual", 22),
        (2019, "bang_khen", "chinh_phu", "individual", 1),
        (2019, "bang_khen", "bo", "collective", 2),
        (2019, "danh_hieu", "co_so", "individual", 25),
        (2020, "huan_chuong", "nha_nuoc", "collective", 1),
        (2020, "co_thi_dua", "chinh_phu", "collective", 1),
        (2020, "bang_khen", "bo", "individual", 5),
        (2020, "danh_hieu", "co_so", "individual", 24),
    ];

    public static IReadOnlyList<CoordinationRow> Documents(int year) =>
        [
            .. DocumentTable
                .Where(document => document.Year == year)
                .Select(
                    (document, index) =>
                        new CoordinationRow
                        {
                            DocumentKind = document.Kind,
                            DocumentNumber = document.Number,
                            DocumentDate = new DateOnly(year, 2 + (2 * index), 10 + index),
                            Issuer = document.Issuer,
                            PartnerAgency = document.Partner,
                        }
                ),
        ];

    public static IReadOnlyList<IndexRow> Indices(int year) =>
        [
            .. IndexTable
                .Where(index => index.Year == year)
                .SelectMany(index =>
                    new[]
                    {
                        Index("pci_legal_institutions", "province", index.Institutions, "points"),
                        Index("pci_judgments_enforced_quickly", "province", index.Quickly, "percent"),
                        Index("pci_judgments_enforced_quickly", "country", index.Country, "percent"),
                    }
                ),
        ];

    public static IReadOnlyList<AwardRow> Awards(int year) =>
        [
            .. AwardTable
                .Where(award => award.Year == year)
                .Select(
                    (award, index) =>
                        new AwardRow
                        {
                            Kind = award.Kind,
                            Level = award.Level,
                            RecipientKind = award.Recipient,
                            DecisionNumber = FormattableString.Invariant($"{index + 1:00}/QĐ-KT"),
                            DecisionDate = new DateOnly(year, 1 + index, 15),
                            Awards = award.Awards,
                        }
                ),
        ];

    private static IndexRow Index(string code, string scope, decimal score, string unit) =>
        new()
        {
            IndexCode = code,
            Scope = scope,
            Score = score,
            Unit = unit,
        };
}
