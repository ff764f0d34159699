namespace Thads.Etl.Demo;

/// <summary>
/// How many of an office's staff are what at the start of the term (the close of FY2015) and at its end (the close of FY2020), in persons.
/// Invented, so that the province's sums are the published ones.
/// </summary>
/// <param name="Office">The office.</param>
/// <param name="Vacant">Posts of the quota that nobody holds.</param>
/// <param name="Quota">Biên chế được giao.</param>
/// <param name="Officers">Those who hold an officer's grade, leaders among them.</param>
/// <param name="Senior">Of them chấp hành viên cao cấp, whom only the provincial office has.</param>
/// <param name="Intermediate">Of them chấp hành viên trung cấp.</param>
/// <param name="Postgraduate">Sau đại học.</param>
/// <param name="IntermediateDegree">Trung cấp; everybody else is a bachelor.</param>
/// <param name="TheorySenior">Cao cấp lý luận chính trị.</param>
/// <param name="TheoryIntermediate">Trung cấp lý luận chính trị.</param>
internal sealed record SampleOfficeStaff(
    string Office,
    int Vacant,
    (int Start, int End) Quota,
    (int Start, int End) Officers,
    (int Start, int End) Senior,
    (int Start, int End) Intermediate,
    (int Start, int End) Postgraduate,
    (int Start, int End) IntermediateDegree,
    (int Start, int End) TheorySenior,
    (int Start, int End) TheoryIntermediate
)
{
    /// <summary>In the order of <see cref="SampleWeights.Offices"/>.</summary>
    public static IReadOnlyList<SampleOfficeStaff> All { get; } =
    [
        new("VP-26", 1, (27, 24), (9, 10), (2, 3), (3, 5), (3, 5), (2, 1), (3, 5), (5, 9)),
        new("VP-243", 1, (16, 14), (6, 7), (0, 0), (1, 3), (1, 3), (2, 1), (1, 2), (3, 5)),
        new("VP-244", 0, (11, 10), (5, 5), (0, 0), (1, 2), (1, 1), (1, 0), (1, 1), (2, 4)),
        new("VP-246", 0, (10, 9), (4, 4), (0, 0), (1, 2), (0, 1), (1, 0), (0, 1), (2, 3)),
        new("VP-247", 0, (9, 8), (4, 4), (0, 0), (1, 2), (0, 1), (1, 0), (0, 1), (2, 3)),
        new("VP-248", 0, (7, 7), (3, 3), (0, 0), (0, 1), (0, 1), (1, 0), (0, 1), (1, 2)),
        new("VP-249", 0, (10, 9), (4, 5), (0, 0), (1, 2), (1, 1), (1, 0), (1, 2), (2, 3)),
        new("VP-251", 0, (9, 8), (4, 4), (0, 0), (1, 2), (0, 1), (1, 0), (1, 1), (1, 3)),
        new("VP-252", 0, (10, 9), (4, 5), (0, 0), (1, 2), (0, 1), (1, 0), (1, 1), (1, 3)),
        new("VP-253", 0, (8, 7), (3, 3), (0, 0), (1, 1), (0, 1), (1, 0), (0, 1), (1, 2)),
    ];
}
