using Thads.Etl.Submissions;

namespace Thads.Etl.Portal.Home;

/// <summary>A form that an office owes and that is not loaded.</summary>
public sealed record DueForm(ProgressForm Form, ProgressCell Cell);
