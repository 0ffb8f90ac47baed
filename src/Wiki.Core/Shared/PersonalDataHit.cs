namespace Wiki.Core.Shared;

/// <summary>A place of a text that looks like somebody's personal data.</summary>
/// <param name="Offset">First character, UTF-16.</param>
/// <param name="Sentence">What it looks like and in which line; never the words themselves.</param>
public sealed record PersonalDataHit(int Offset, int Length, PersonalDataKind Kind, string Sentence);

/// <summary>What personal data a text may hold.</summary>
public enum PersonalDataKind
{
    /// <summary>A birth date, with or without the name before it.</summary>
    BirthDate,

    /// <summary>"Frau …", "Herr …", and any name in a file number.</summary>
    Name,

    /// <summary>Number of the Ausländerzentralregister.</summary>
    AzrNumber,

    /// <summary>Passport, identity card, residence card.</summary>
    DocumentNumber,

    Email,

    Iban,

    Phone,
}
