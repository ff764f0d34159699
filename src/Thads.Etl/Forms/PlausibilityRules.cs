using System.Globalization;
using CsvHelper;

namespace Thads.Etl.Forms;

/// <summary>
/// Reads <c>plausibility.csv</c>: which columns of a form are compared with the office's own history, and how strictly. Columns that are
/// calculated from others are left out of it, so that one wrong figure is asked about once.
/// </summary>
internal static class PlausibilityRules
{
    public static IReadOnlyList<PlausibilityRule> Of(Form form)
    {
        using var stream = typeof(PlausibilityRules).Assembly.GetManifestResourceStream("plausibility.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        var rules = new List<PlausibilityRule>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (!csv.GetField("forms")!.Split(' ').Contains(form.Code))
            {
                continue;
            }
            foreach (var code in csv.GetField("columns")!.Split(' '))
            {
                rules.Add(
                    new PlausibilityRule(
                        form.Columns.FirstOrDefault(column => column.Code == code && column.IsAdditive)
                            ?? throw new InvalidOperationException(
                                $"plausibility.csv: form {form.Code} has no column {code} of cases or money."
                            ),
                        csv.GetField<double>("score"),
                        csv.GetField<double>("spread"),
                        csv.GetField<double?>("row_spread"),
                        csv.GetField<decimal>("grain"),
                        csv.GetField<decimal>("least")
                    )
                );
            }
        }
        return rules;
    }
}
