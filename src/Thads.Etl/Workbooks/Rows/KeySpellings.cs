using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
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
    /// <summary>Letters of Latin alphabets, the accents of Vietnamese among them, are below.</summary>
    private const int LatinLetters = 0x2000;

    /// <summary>Each asked for once: the library of the system that knows takes longer than all else here.</summary>
    private readonly char[] capitals = new char[LatinLetters];

    /// <summary>Rows by a number made of their spelling, in which two of a million differ but once in 30 million workbooks.</summary>
    private readonly Dictionary<ulong, int> rows = [];
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
        var hash = new XxHash3();
        foreach (var part in spelling.GetChunks())
        {
            hash.Append(MemoryMarshal.AsBytes(part.Span));
        }
        var plain = hash.GetCurrentHashAsUInt64();
        return rows.TryAdd(plain, row.SourceRow) ? null : rows[plain];
    }

    private char Capital(char letter)
    {
        if (letter is 'Đ' or 'đ')
        {
            return 'D';
        }
        if (letter >= LatinLetters)
        {
            return char.ToUpperInvariant(letter);
        }
        ref var known = ref capitals[letter];
        return known != 0 ? known : known = char.ToUpperInvariant(letter);
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
                    spelling.Append(Capital(character));
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
