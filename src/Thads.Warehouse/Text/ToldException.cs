using System.Globalization;
using System.Runtime.CompilerServices;

namespace Thads.Warehouse.Text;

/// <summary>
/// Something that whoever runs the program can mend: the message is a whole sentence for them, and its places are filled apart from its
/// words, so that it can be said in another language.
/// </summary>
/// <param name="sentence">In English; of an exception in it its message is said.</param>
/// <param name="cause">What led to it.</param>
public abstract class ToldException(FormattableString sentence, Exception? cause = null)
    : Exception(Filled(sentence).ToString(CultureInfo.InvariantCulture), cause)
{
    /// <summary>The message with its places still to be filled.</summary>
    public FormattableString Sentence { get; } = sentence;

    private static FormattableString Filled(FormattableString sentence) =>
        FormattableStringFactory.Create(
            sentence.Format,
            [.. sentence.GetArguments().Select(argument => argument is Exception e ? e.Message : argument)]
        );
}
