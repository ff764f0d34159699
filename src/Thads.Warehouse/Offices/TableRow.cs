using System.Globalization;

namespace Thads.Warehouse.Offices;

/// <summary>A line of a file that the province keeps. What a cell cannot be read as is added to the file's errors.</summary>
internal sealed class TableRow(int line, IReadOnlyDictionary<string, string> cells, ICollection<TableError> errors)
{
    private const int LongestText = 400;

    public int Line => line;

    /// <summary>Whether every cell asked for so far could be read.</summary>
    public bool IsReadable { get; private set; } = true;

    public void Refuse(string column, string message)
    {
        IsReadable = false;
        errors.Add(new TableError(line, column, message));
    }

    public string Text(string column)
    {
        if (Optional(column) is { Length: > 0 } text)
        {
            return text;
        }
        Refuse(column, "is empty.");
        return "";
    }

    /// <summary>The cell's text without spaces around it; empty also where the file has no such column.</summary>
    public string Optional(string column)
    {
        var text = cells.GetValueOrDefault(column, "").Trim();
        if (text.Length > LongestText)
        {
            Refuse(column, $"has {text.Length} characters; at most {LongestText} fit.");
        }
        else if (text.Any(char.IsControl))
        {
            Refuse(column, "holds a line break or another control character.");
        }
        return text;
    }

    /// <summary>An office's code: capitals, digits and hyphens.</summary>
    public string Code(string column)
    {
        var code = Text(column);
        if (
            code.Length > 0
            && (code.Length > 20 || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-'))
        )
        {
            Refuse(
                column,
                $"“{code}” is no office code: at most 20 capital letters A-Z, digits and hyphens, such as VP-244."
            );
        }
        return code;
    }

    public DateOnly Day(string column) => Text(column).Length > 0 ? DayOrNull(column) ?? default : default;

    public DateOnly? DayOrNull(string column)
    {
        var text = Optional(column);
        if (text.Length == 0)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        Refuse(column, $"“{text}” is no day: write the year, the month and the day, such as 2025-07-01.");
        return null;
    }

    /// <summary>A share: above 0, at most 1; with a decimal point, or a comma as Excel writes it in Vietnam.</summary>
    public decimal Share(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return 0;
        }
        var isNumber = decimal.TryParse(
            text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var share
        );
        if (!isNumber || share is <= 0 or > 1)
        {
            Refuse(column, $"“{text}” is no share: write a number above 0 and at most 1, such as 0.25.");
        }
        return share;
    }

    /// <summary>true or false; empty is false.</summary>
    public bool Flag(string column) => FlagOrNull(column) ?? false;

    /// <summary>true or false; null where the cell is empty.</summary>
    public bool? FlagOrNull(string column)
    {
        var text = Optional(column);
        switch (text.ToLowerInvariant())
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case "":
                return null;
            default:
                Refuse(column, $"“{text}” is neither true nor false.");
                return null;
        }
    }
}
