using Thads.Etl.Findings;
using Thads.Etl.Texts;

namespace Thads.Etl.Forms.CaseRegister;

/// <summary>
/// Makes cases of composite rows. The latest decision by date gives the state; what a text leaves open is a finding at its cell, which
/// never quotes more of it than numbers, since the text may name people.
/// </summary>
internal sealed class CompositeConverter(CompositeRegister composite, IFormSheet sheet)
{
    public IReadOnlyList<CaseRegisterRow> Convert(IReadOnlyList<CompositeRow> read)
    {
        var rows = new List<CaseRegisterRow>(read.Count);
        var seen = new Dictionary<(string, DateOnly?), int>();
        foreach (var row in read)
        {
            var found = Convert(row);
            var key = (found.DecisionNumber, found.DecisionDate);
            if (found.DecisionNumber.Length > 0 && !seen.TryAdd(key, row.SourceRow))
            {
                var cell = Cell(row, "decision");
                sheet.Findings.Add(
                    FindingCodes.RowDuplicate,
                    sheet.Name,
                    cell,
                    $"{found.DecisionNumber}, {DateText.Write(found.DecisionDate!.Value)}",
                    seen[key]
                );
                continue;
            }
            rows.Add(found);
        }
        return rows;
    }

    private CaseRegisterRow Convert(CompositeRow row)
    {
        var read = new CaseRegisterRow { SourceRow = row.SourceRow, AcceptedDate = row.AcceptedDate };
        // What the layout does not contain becomes the "unknown" member, which no rule checks.
        read.CaseType = JudgmentText.CaseTypeOf(row.Judgment);
        read.Unreadable = Bits(
            "basis",
            "debtor_kind",
            "creditor_kind",
            "officer",
            "state_budget_amount",
            "is_issued_late"
        );
        if ((row.Unreadable & Composite("accepted_date").Bit) != 0)
        {
            read.Unreadable |= Bits("accepted_date");
        }
        var decision = DecisionText.Parse(row.Decision);
        (read.DecisionNumber, read.DecisionDate) = (decision.Number ?? "", decision.Date);
        if (decision.Number is null || decision.Date is null)
        {
            Missing(row, "decision", decision.Number is null ? "số quyết định" : "ngày quyết định");
            read.Unreadable |= Bits("decision_number", "decision_date");
        }
        SetState(row, read, decision);
        SetAmounts(row, read, decision);
        return read;
    }

    private void SetState(CompositeRow row, CaseRegisterRow read, DecisionText decision)
    {
        (read.Status, read.StatusDate) = ("in_progress", decision.Date);
        foreach (var (column, text, status) in Decisions(row))
        {
            if (VietnameseText.Fold(text).Length == 0 || VietnameseText.Fold(text) is "x" or "0")
            {
                continue;
            }
            if (DecisionText.Parse(text).Date is not { } date)
            {
                Missing(row, column, "ngày quyết định");
                read.Unreadable |= Bits("status", "status_date", "legal_ground");
                continue;
            }
            // Of two on one day, the one further right is the later step.
            if (read.StatusDate is null || date >= read.StatusDate)
            {
                (read.Status, read.StatusDate) = (status, date);
                read.LegalGround = JudgmentText.GroundOf(status, text);
            }
        }
        if (read.Status == "postponed_48c" && read.LegalGround != "dieu_48_1_c")
        {
            if (read.LegalGround.Length == 0)
            {
                Missing(row, "postponed", "căn cứ hoãn (điểm, khoản của Điều 48)");
                read.Unreadable |= Bits("status", "legal_ground");
            }
            // Only a postponement that the creditor agreed to counts as enforceable.
            read.Status = "not_enforceable";
        }
    }

    private static IEnumerable<(string Column, string Text, string Status)> Decisions(CompositeRow row) =>
        [
            ("entrusted_out", row.EntrustedOut, "entrusted"),
            ("not_enforceable", row.NotEnforceable, "not_enforceable"),
            ("withdrawn", row.Withdrawn, "entrusted"),
            ("postponed", row.Postponed, "postponed_48c"),
            ("resumed_after_postponement", row.ResumedAfterPostponement, "in_progress"),
            ("suspended", row.Suspended, "suspended"),
            ("resumed_after_suspension", row.ResumedAfterSuspension, "in_progress"),
            ("terminated", row.Terminated, "terminated"),
            ("completed", row.Completed, "completed"),
        ];

    private void SetAmounts(CompositeRow row, CaseRegisterRow read, DecisionText decision)
    {
        var own = Composite("amount_to_enforce");
        if (row.AmountToEnforce > 0 || ((row.Unreadable & own.Bit) != 0 && IsThere(own)))
        {
            read.AmountToEnforce = row.AmountToEnforce;
        }
        else
        {
            var (from, text) = ("decision", decision);
            if (decision.AmountDoubt == AmountDoubt.NoAmount && row.Content.Length > 0)
            {
                (from, text) = ("content", DecisionText.Parse(row.Content));
            }
            read.AmountToEnforce = text.Amount ?? 0;
            if (text.Amount is null)
            {
                Doubt(row, from, text, own);
                read.Unreadable |= Bits("amount_to_enforce", "amount_completed");
            }
        }
        var completed = DecisionText.Parse(row.Completed);
        read.AmountCompleted =
            row.AmountCompleted > 0 ? row.AmountCompleted
            : completed.Amount is { } amount ? amount
            : read.Status == "completed" ? read.AmountToEnforce
            : 0;
        if (row.AmountCompleted == 0 && completed.AmountDoubt is not (AmountDoubt.None or AmountDoubt.NoAmount))
        {
            Doubt(row, "completed", completed, Composite("amount_completed"));
            read.Unreadable |= Bits("amount_completed");
        }
    }

    private void Doubt(CompositeRow row, string column, DecisionText text, FormColumn own) =>
        sheet.Findings.Add(
            text.AmountDoubt switch
            {
                AmountDoubt.SeveralAmounts => FindingCodes.CellSeveralAmounts,
                AmountDoubt.Area => FindingCodes.CellAmountIsArea,
                AmountDoubt.Periodic => FindingCodes.CellAmountIsPeriodic,
                _ => FindingCodes.CellAmountMissing,
            },
            sheet.Name,
            Cell(row, column),
            text.AmountsSeen.Length == 0 ? null : text.AmountsSeen,
            own.Heading,
            arguments: [("column", Composite(column).Heading)]
        );

    private void Missing(CompositeRow row, string column, string what) =>
        sheet.Findings.Add(
            FindingCodes.CellDecisionMissing,
            sheet.Name,
            Cell(row, column),
            expected: what,
            arguments: [("column", Composite(column).Heading)]
        );

    private string? Cell(CompositeRow row, string column) => sheet.CellOf(row.SourceRow, Composite(column));

    private FormColumn Composite(string code) => composite.Columns.First(column => column.Code == code);

    private bool IsThere(FormColumn column) => sheet.CellOf(1, column) is not null;

    private ulong Bits(params ReadOnlySpan<string> codes)
    {
        var bits = 0UL;
        foreach (var code in codes)
        {
            bits |= composite.Becomes.Columns.First(column => column.Code == code).Bit;
        }
        return bits;
    }
}
