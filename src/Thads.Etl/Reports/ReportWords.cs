using System.Globalization;
using System.Resources;
using Thads.Warehouse.Model.Dimensions;

namespace Thads.Etl.Reports;

/// <summary>The texts of reports in a language that is said: what goes to the ministry is in Vietnamese whoever makes it.</summary>
public sealed class ReportWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private readonly ResourceManager texts = new(typeof(ReportText));

    /// <summary>A text of workbooks, in Vietnamese, with its places filled.</summary>
    public string Vi(string name, params object?[] arguments) => In(Vietnamese, name, arguments);

    /// <summary>A text in a language, with its places filled by that language's figures and days.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public string In(CultureInfo culture, string name, params object?[] arguments) =>
        string.Format(
            culture,
            texts.GetString(name, culture) ?? throw new ArgumentException($"There is no text {name}.", nameof(name)),
            arguments
        );

    /// <summary>Why there is no report, in both languages.</summary>
    internal ReportRefusedException Refused(ReportRefusal refusal, params object[] arguments)
    {
        var name = $"Refused.{refusal}";
        return new ReportRefusedException(
            refusal,
            $"{In(Vietnamese, name, [.. arguments.Select(a => Label(a, p => p.LabelVi))])} – "
                + In(English, name, [.. arguments.Select(a => Label(a, p => p.LabelEn))])
        );
    }

    private static object Label(object argument, Func<PeriodDimension, string> label) =>
        argument is PeriodDimension period ? label(period) : argument;
}
