using Thads.Etl.Forms.Staffing;

namespace Thads.Etl.Demo;

/// <summary>
/// Synthetic staff lists of FY2015-2020. Persons keep their codes through the years; who has a grade, a degree or a training keeps it or
/// rises, and those who leave are the ones with the highest codes.
/// </summary>
internal static class SampleStaff
{
    private const int Start = 2015;
    private const int End = 2020;
    private static readonly string[] OtherKinds = ["thu_ky", "chuyen_vien", "ke_toan", "tham_tra_vien", "khac"];

    /// <summary>Biên chế được giao of an office, in persons.</summary>
    public static int Quota(int year, int office) => At(year, SampleOfficeStaff.All[office].Quota);

    public static IReadOnlyList<StaffingRow> Of(int year, int office)
    {
        var staff = SampleOfficeStaff.All[office];
        var (officers, senior, postgraduate, theorySenior) = (
            At(year, staff.Officers),
            At(year, staff.Senior),
            At(year, staff.Postgraduate),
            At(year, staff.TheorySenior)
        );
        var intermediate = senior + At(year, staff.Intermediate);
        var trained = theorySenior + At(year, staff.TheoryIntermediate);
        // They come next after the officers, so that those who leave are others.
        var firstWithoutDegree = staff.Officers.End;
        var lastWithoutDegree = firstWithoutDegree + At(year, staff.IntermediateDegree);
        return
        [
            .. Enumerable
                .Range(0, Quota(year, office) - staff.Vacant)
                .Select(person => new StaffingRow
                {
                    StaffCode = Code(person),
                    StaffKind = Kind(person, officers),
                    Grade = person >= officers ? "" : Grade(person, senior, intermediate),
                    Education =
                        person < postgraduate ? "postgraduate"
                        : person >= firstWithoutDegree && person < lastWithoutDegree ? "intermediate_degree"
                        : "bachelor",
                    TheoryLevel =
                        person < theorySenior ? "senior"
                        : person < trained ? "intermediate"
                        : person % 3 == 0 ? "none"
                        : "elementary",
                    IsSeconded = person % 8 == 7,
                }),
        ];
    }

    /// <summary>The officers of an office with their grades, by the codes that the staff list has.</summary>
    public static IReadOnlyList<(string Code, string Grade)> Officers(int year, int office) =>
        [.. Of(year, office).Where(row => row.Grade.Length > 0).Select(row => (row.StaffCode, row.Grade))];

    private static string Code(int person) => FormattableString.Invariant($"CC-{person + 1:00}");

    private static string Kind(int person, int officers) =>
        person == 0 ? "lanh_dao"
        : person < officers ? "chap_hanh_vien"
        : OtherKinds[person % OtherKinds.Length];

    private static string Grade(int person, int senior, int intermediate) =>
        person < senior ? "cao_cap"
        : person < intermediate ? "trung_cap"
        : "so_cap";

    /// <summary>On the way from the first year's number to the last one's, in whole persons and never back.</summary>
    private static int At(int year, (int Start, int End) count) =>
        count.Start + ((count.End - count.Start) * (year - Start) / (End - Start));
}
