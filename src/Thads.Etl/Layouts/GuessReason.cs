namespace Thads.Etl.Layouts;

/// <summary>What a guess rests on.</summary>
public enum GuessReason
{
    /// <summary>A person said so.</summary>
    Said,

    /// <summary>The heading is the form's, or like it.</summary>
    Heading,

    /// <summary>The figures fit: with them the form's sums come out.</summary>
    Sums,

    /// <summary>Only where it stands.</summary>
    Position,

    /// <summary>Nothing speaks for anything.</summary>
    None,
}
