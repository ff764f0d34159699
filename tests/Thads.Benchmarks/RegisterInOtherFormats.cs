using System.Globalization;
using System.Text;
using Thads.Etl.Forms.CaseRegister;
using Thads.Etl.Tests.Support;

namespace Thads.Benchmarks;

/// <summary>The long SO-THU-LY as .xls and as .csv.</summary>
internal static class RegisterInOtherFormats
{
    /// <summary>Most cases that an .xls holds below the heading: 65,536 rows in all.</summary>
    public const int MostRowsOfXls = 65_536 - RegisterRows.RowsAbove;

    private const int DayFormat = 14;

    /// <summary>As Excel 97 writes it: texts shared, figures and days as numbers.</summary>
    public static byte[] Xls(CaseRegisterForm form, int rows)
    {
        var book = new BiffBuilder();
        var day = book.Format(font: 0, DayFormat);
        var sheet = book.Sheet("SO-THU-LY");
        sheet.Dimensions(RegisterRows.RowsAbove + rows, form.Columns.Count + 1);
        var texts = new Dictionary<string, int>();
        foreach (var (number, values) in RegisterRows.Of(form, rows, isBad: false))
        {
            for (var column = 0; column < values.Length; column++)
            {
                switch (values[column])
                {
                    case null:
                        break;
                    case string text:
                        if (!texts.TryGetValue(text, out var index))
                        {
                            texts[text] = index = book.Text(text);
                        }
                        sheet.Shared(number - 1, column, index);
                        break;
                    case DateOnly date:
                        sheet.Number(number - 1, column, date.ToDateTime(TimeOnly.MinValue).ToOADate(), day);
                        break;
                    case IConvertible figure:
                        sheet.Number(number - 1, column, figure.ToDouble(CultureInfo.InvariantCulture));
                        break;
                }
            }
        }
        return book.Build();
    }

    /// <summary>As Excel set to Vietnamese writes it: semicolons, UTF-8 with its mark, dd/MM/yyyy.</summary>
    public static byte[] Csv(CaseRegisterForm form, int rows)
    {
        using var output = new MemoryStream();
        using (var writer = new StreamWriter(output, Encoding.UTF8, leaveOpen: true))
        {
            var next = 1;
            foreach (var (number, values) in RegisterRows.Of(form, rows, isBad: false))
            {
                for (; next < number; next++)
                {
                    writer.WriteLine();
                }
                writer.WriteLine(string.Join(';', values.Select(Text)));
                next++;
            }
        }
        return output.ToArray();
    }

    private static string Text(object? value) =>
        value switch
        {
            DateOnly date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            string text when text.AsSpan().ContainsAny(";\"\n") => $"\"{text.Replace("\"", "\"\"")}\"",
            IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
            _ => value as string ?? "",
        };
}
