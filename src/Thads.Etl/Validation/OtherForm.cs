using Thads.Etl.Forms;

namespace Thads.Etl.Validation;

/// <summary>A loaded submission of another form of the same office and period: what it states.</summary>
internal sealed record OtherForm(string FormCode, string FileName, Statements Statements);
