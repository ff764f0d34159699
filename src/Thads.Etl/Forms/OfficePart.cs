namespace Thads.Etl.Forms;

/// <summary>A part of the province's form: one office, or an office of today with those that it has succeeded.</summary>
/// <param name="Name">What its sum is called.</param>
/// <param name="Submissions">What was accepted of each, with the office that sent it.</param>
internal sealed record OfficePart(string Name, IReadOnlyList<(string OfficeCode, AcceptedRows Rows)> Submissions);
