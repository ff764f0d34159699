namespace Thads.Etl.Forms;

/// <summary>One part of the province's form: one office, or a present office together with its predecessors.</summary>
/// <param name="Name">The name that its sum is printed under.</param>
/// <param name="Submissions">What was accepted of each, with the office that sent it.</param>
internal sealed record OfficePart(string Name, IReadOnlyList<(string OfficeCode, AcceptedRows Rows)> Submissions);
