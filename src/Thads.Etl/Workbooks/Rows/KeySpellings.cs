using System.Globalization;
using System.Text;
using Thads.Etl.Forms;

namespace Thads.Etl.Workbooks.Rows;

/// <summary>
/// Finds rows whose keys differ in how they are written alone: in blanks, marks, capitals, Đ and D, zeros in front. "01/QĐ-CCTHADS" and
/// "1 / qđ-ccthads" may be one decision, and would count twice. Accents are kept: Hà and Hạ are two people.
/// </summary>
internal sealed class KeySpellings<TRow>(IReadOnlyList<FormColumn<TRow>> keys)
    where TRow : FormRow
{
    private readonly Dictionary<string, int> rows = [];
    private readonly StringBuilder spelling = new();

    /// <summary>Remembers a row whose key is new as it is written.</summary>
    /// <returns>The row that has the same key written otherwise; null for none.</returns>
    public int? Twin(TRow row)
    {
        spelling.Clear();
        foreach (var key in keys)
        {
            switch (key.ValueOf(row))
            {
                case string text:
                    Append(text);
                    break;
                case var value:
                    spelling.Append(CultureInfo.InvariantCulture, $"{value}");
                    break;
            }
            spelling.Append('\n');
        }
        var plain = spelling.ToString();
        return rows.TryAdd(plain, row.SourceRow) ? null : rows[plain];
    }

    private void Append(string text)
    {
        var isAfterDigit = false;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                var isZeroInFront = character == '0' && !isAfterDigit;
                isAfterDigit = char.IsAsciiDigit(character) && !isZeroInFront;
                if (!isZeroInFront)
                {
                    spelling.Append(char.ToUpperInvariant(character) is var upper && upper == 'Đ' ? 'D' : upper);
                }
            }
            else
            {
                // What stands apart stays apart: 1/12 is not 11/2.
                isAfterDigit = false;
                if (spelling.Length > 0 && spelling[^1] is not (' ' or '\n'))
                {
                    spelling.Append(' ');
                }
            }
        }
        if (spelling.Length > 0 && spelling[^1] == ' ')
        {
            spelling.Length--;
        }
    }
}
