using Microsoft.EntityFrameworkCore;
using Thads.Warehouse.Layouts;
using Thads.Warehouse.Model;
using Thads.Warehouse.Model.Dimensions;
using Thads.Warehouse.Model.Marts;
using Thads.Warehouse.Reference;

namespace Thads.Etl.Lineage;

/// <summary>Puts beside fact cells what people call them and what stands in their workbooks, each of which is read once.</summary>
internal sealed class FactCells(WarehouseContext context, ReferenceData reference, SourceCells sources)
{
    private static readonly Dictionary<string, CategoryKind> ListsOf = new()
    {
        ["grade"] = CategoryKind.OfficerGrade,
        ["education"] = CategoryKind.Education,
        ["theory_level"] = CategoryKind.TheoryLevel,
    };

    /// <param name="facts">The fact cells.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="counted">
    /// Where the cells are told by the form's columns: beside each what its cell says if it is counted, null if it states a figure. Null
    /// where they are told by those of the facts.
    /// </param>
    public async Task<IReadOnlyList<TracedFact>> ReadAsync(
        IReadOnlyList<(KpiTermRole Role, KpiLineage Fact)> facts,
        CancellationToken cancellationToken,
        IReadOnlyList<string?>? counted = null
    )
    {
        var keys = facts.Select(fact => fact.Fact.SubmissionKey).Distinct().ToList();
        var columns = (
            await context
                .SourceColumns.AsNoTracking()
                .Where(column => keys.Contains(column.SubmissionKey))
                .ToListAsync(cancellationToken)
        )
            .Where(column => counted is not null || column.FactColumn is not null)
            .ToDictionary(column => (column.SubmissionKey, counted is null ? column.FactColumn! : column.ColumnCode));
        var cells = new Dictionary<(int Submission, string Cell, string Code), SourceCell>();
        foreach (var submission in facts.Select(fact => fact.Fact).GroupBy(fact => fact.SubmissionKey))
        {
            var wanted = submission
                .Where(fact => fact.Cell is not null)
                .Select(fact => (fact.Cell!, columns[(fact.SubmissionKey, fact.FactColumn)].ColumnCode))
                .ToHashSet();
            if (wanted.Count > 0)
            {
                var read = await ReadAsync(submission.Key, wanted, cancellationToken);
                foreach (var ((cell, code), source) in read)
                {
                    cells[(submission.Key, cell, code)] = source;
                }
            }
        }
        return [.. facts.Select((fact, index) => Traced(fact, counted?[index]))];

        TracedFact Traced((KpiTermRole Role, KpiLineage Fact) traced, string? text)
        {
            var (role, fact) = traced;
            var column = columns.GetValueOrDefault((fact.SubmissionKey, fact.FactColumn));
            var source = fact.Cell is null
                ? null
                : cells.GetValueOrDefault((fact.SubmissionKey, fact.Cell, column!.ColumnCode));
            return new TracedFact(
                role,
                fact.StatYear,
                fact.OfficeCode,
                OfficeName(fact),
                Categories(fact),
                fact.FactTable,
                fact.FactColumn,
                fact.Value,
                fact.SubmissionKey,
                fact.FormCode,
                fact.FileName,
                fact.ContentHash,
                fact.SheetName,
                fact.Cell,
                column?.Heading,
                source?.Raw,
                source?.Value,
                text is null ? source?.Value == fact.Value : Says(source?.Raw, text, column?.ColumnCode)
            );
        }
    }

    private async Task<IReadOnlyDictionary<(string Cell, string ColumnCode), SourceCell>> ReadAsync(
        int submissionKey,
        IReadOnlyCollection<(string, string)> wanted,
        CancellationToken cancellationToken
    )
    {
        var stored = await (
            from submission in context.Submissions.AsNoTracking()
            join content in context.SubmissionContents on submission.ContentHash equals content.ContentHash
            where submission.SubmissionId == submissionKey
            select new { Submission = submission, content.Bytes }
        ).SingleAsync(cancellationToken);
        if (stored.Bytes is null)
        {
            return new Dictionary<(string, string), SourceCell>();
        }
        var words = await SubmissionWords.OfAsync(context, submissionKey, cancellationToken);
        return sources.Read(stored.Submission, stored.Bytes, reference.WithWords(words), wanted, cancellationToken);
    }

    /// <summary>Whether a cell says the code or the text that is counted, by whichever name its list has for the code.</summary>
    private bool Says(string? raw, string text, string? column) =>
        raw is not null
        && (
            raw.Trim() == text
            || ListsOf.TryGetValue(column ?? "", out var list)
                && reference
                    .Categories(list)
                    .Where(member => member.Code == text)
                    .SelectMany(member => member.Aliases.Split('|').Append(member.NameVi))
                    .Any(name => string.Equals(name, raw.Trim(), StringComparison.OrdinalIgnoreCase))
        );

    private string OfficeName(KpiLineage fact) =>
        reference.Office(fact.OfficeCode, reference.Period(fact.StatYear, fact.Months)!.EndDate)?.OfficeName
        ?? fact.OfficeCode;

    private List<string> Categories(KpiLineage fact)
    {
        (CategoryKind Kind, string? Code)[] named =
        [
            (CategoryKind.ExecutionBasis, fact.BasisCode),
            (CategoryKind.CaseType, fact.CaseTypeCode),
            (CategoryKind.RevenueKind, fact.RevenueKindCode),
        ];
        return
        [
            .. named
                .Where(category => category.Code is not null)
                .Select(category =>
                    reference.Categories(category.Kind).First(member => member.Code == category.Code).NameVi
                ),
        ];
    }
}
