using System.Globalization;
using Thads.Etl.Findings;
using Thads.Etl.Workbooks.Inspection;

namespace Thads.Etl.Workbooks.Reading.Csv;

/// <summary>
/// Checks the characters of a text file on their way to the parser, which tolerates stray quotes and has no limits. A quote that is not
/// closed would swallow the rows below it; one in the middle of a field shows that the fields are not separated as meant (RFC 4180, 2.5-2.7).
/// </summary>
/// <param name="text">The text.</param>
/// <param name="separator">Between fields.</param>
/// <param name="line">The line that the text begins with, from 1.</param>
/// <param name="limits">How many fields a line may have, and how long a field may be.</param>
internal sealed class StrictCsvText(TextReader text, char separator, int line, InspectionOptions limits) : TextReader
{
    private State state = State.Start;
    private bool isAfterReturn;
    private int quotedFrom;
    private int fields = 1;
    private int length;

    private enum State
    {
        Start,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <exception cref="UnreadableWorkbookException">A quote stands where none may, or a limit is passed.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var character in buffer.AsSpan(index, read))
        {
            Pass(character);
        }
        return read == 0 && count > 0 && state == State.Quoted ? throw Quotes(quotedFrom) : read;
    }

    public override int Read() => throw new NotSupportedException();

    public override int Peek() => throw new NotSupportedException();

    /// <summary>The finding that a quote is not closed or stands in the middle.</summary>
    public static UnreadableWorkbookException Quotes(int line) =>
        new(FindingCodes.WorkbookCsvQuotes, arguments: ("line", line.ToString(CultureInfo.InvariantCulture)));

    protected override void Dispose(bool disposing)
    {
        text.Dispose();
        base.Dispose(disposing);
    }

    private void Pass(char character)
    {
        var isBreak = character is '\r' or '\n';
        if (isBreak && !(character == '\n' && isAfterReturn))
        {
            line++;
        }
        isAfterReturn = character == '\r';
        if (state == State.Quoted)
        {
            PassQuoted(character);
        }
        else if (character == separator || isBreak)
        {
            (state, length) = (State.Start, 0);
            fields = isBreak ? 1 : fields + 1;
            if (fields > limits.MaxColumns)
            {
                throw Past(FindingCodes.WorkbookTooManyColumns, limits.MaxColumns);
            }
        }
        else if (character == '"')
        {
            Quote();
        }
        else if (state == State.QuoteInQuoted)
        {
            throw Quotes(line);
        }
        else
        {
            state = State.Plain;
            if (++length > limits.MaxTextLength)
            {
                throw Past(FindingCodes.WorkbookTextTooLong, limits.MaxTextLength);
            }
        }
    }

    private void PassQuoted(char character)
    {
        if (character == '"')
        {
            state = State.QuoteInQuoted;
        }
        else if (++length > limits.MaxTextLength)
        {
            throw Quotes(quotedFrom);
        }
    }

    private UnreadableWorkbookException Past(string code, int limit) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"csv:{line}"), limit);

    private void Quote()
    {
        if (state == State.Plain)
        {
            throw Quotes(line);
        }
        if (state == State.Start)
        {
            quotedFrom = line;
        }
        state = State.Quoted;
    }
}
