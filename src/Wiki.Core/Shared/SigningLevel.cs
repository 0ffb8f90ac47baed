namespace Wiki.Core.Shared;

/// <summary>Stufe of a person (S0 Servicepoint … S4 Amtsleitung); data, not a pay grade.</summary>
public enum SigningLevel
{
    S0,
    S1,
    S2,
    S3,
    S4,
}
