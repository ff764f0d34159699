namespace Thads.Etl.Demo;

/// <summary>The fixed proportions by which the province's figures are spread. Invented: no table by office is public.</summary>
internal static class SampleWeights
{
    /// <summary>Each office's share of the caseload, and how much of it stays open: 100 is the province's own proportion.</summary>
    public static readonly (string Office, int Weight, int Open)[] Offices =
    [
        ("VP-26", 15, 110),
        ("VP-243", 20, 118),
        ("VP-244", 13, 98),
        ("VP-246", 9, 92),
        ("VP-247", 6, 85),
        ("VP-248", 5, 80),
        ("VP-249", 10, 104),
        ("VP-251", 8, 90),
        ("VP-252", 10, 96),
        ("VP-253", 4, 84),
    ];

    /// <summary>Basis and case type, with the share of cases and of money.</summary>
    public static readonly (string Basis, string CaseType, int Cases, int Money)[] Categories =
    [
        ("chu_dong", "dan_su", 230, 40),
        ("chu_dong", "hinh_su", 330, 60),
        ("chu_dong", "hanh_chinh", 8, 1),
        ("chu_dong", "hon_nhan_gia_dinh", 120, 8),
        ("chu_dong", "kinh_doanh_thuong_mai", 14, 30),
        ("chu_dong", "lao_dong", 4, 1),
        ("chu_dong", "pha_san", 1, 2),
        ("chu_dong", "trong_tai", 0, 0),
        ("chu_dong", "khac", 3, 1),
        ("theo_yeu_cau", "dan_su", 150, 360),
        ("theo_yeu_cau", "hinh_su", 60, 70),
        ("theo_yeu_cau", "hanh_chinh", 2, 1),
        ("theo_yeu_cau", "hon_nhan_gia_dinh", 50, 40),
        ("theo_yeu_cau", "kinh_doanh_thuong_mai", 20, 370),
        ("theo_yeu_cau", "lao_dong", 4, 5),
        ("theo_yeu_cau", "pha_san", 1, 6),
        ("theo_yeu_cau", "trong_tai", 1, 3),
        ("theo_yeu_cau", "khac", 2, 2),
    ];

    /// <summary>The revenue kinds of the state budget, with their shares.</summary>
    public static readonly (string Kind, int Weight)[] StateBudget =
    [
        ("an_phi", 45),
        ("phat", 25),
        ("tich_thu", 12),
        ("truy_thu", 10),
        ("khac", 8),
    ];
}
