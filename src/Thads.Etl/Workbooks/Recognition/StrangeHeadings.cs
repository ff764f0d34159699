using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Recognition;

/// <summary>The headings of a table of which too few are known for any form to be recognised.</summary>
/// <param name="Form">The form that it is most like: its title says so, or most of the headings that are known.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Unknown">The headings that the form does not know, each with its cell.</param>
internal sealed record StrangeHeadings(Form Form, string Sheet, IReadOnlyList<(string Text, string Cell)> Unknown);
