namespace Wiki.Core.Articles;

/// <summary>Änderungsart: decides who has to read again and what happens to running sheets.</summary>
public enum ChangeKind
{
    /// <summary>inhaltlich: readers are asked to read what changed.</summary>
    Substantive,

    /// <summary>redaktionell: wording only.</summary>
    Editorial,

    /// <summary>dringlich: a Freigabe of any Fachstelle may approve at once.</summary>
    Urgent,
}
