using Wiki.Core.Citations;
using Wiki.Web.Setup;

namespace Wiki.Web.Citations;

/// <summary>Words of the statute pages.</summary>
internal static class StatuteWords
{
    public static string Of(StatuteChangeKind kind) => kind switch
    {
        StatuteChangeKind.Added => "neu",
        StatuteChangeKind.Changed => "geändert",
        StatuteChangeKind.Removed => "weggefallen",
        _ => "unklar",
    };

    public static string Tone(StatuteChangeKind kind) => kind switch
    {
        StatuteChangeKind.Added => "ok",
        StatuteChangeKind.Changed => "info",
        StatuteChangeKind.Removed => "quiet",
        _ => "warn",
    };

    public static string Of(SectionStateView state) => state.Change switch
    {
        SectionPointKind.First => "erster Stand",
        SectionPointKind.Same => "gleich",
        SectionPointKind.Added => "neu",
        SectionPointKind.Repealed => "weggefallen",
        SectionPointKind.Missing => "nicht enthalten",
        _ when state.Subsections.Count == 0 => "geändert",
        _ => $"Abs. {string.Join(", ", state.Subsections)} geändert",
    };

    public static string Of(ImportKind kind) => kind switch
    {
        ImportKind.Imported => "eingespielt",
        ImportKind.Unchanged => "schon da, nichts geändert",
        ImportKind.Refreshed => "schon da, neu aufbereitet",
        ImportKind.Held => "angehalten",
        _ => "abgelehnt",
    };

    public static string Tone(ImportKind kind) => kind switch
    {
        ImportKind.Imported => "ok",
        ImportKind.Held => "warn",
        ImportKind.Refused => "bad",
        _ => "quiet",
    };

    public static string Of(CitingKind kind) => kind switch
    {
        CitingKind.Article => "Artikel",
        CitingKind.Checklist => "Bögen",
        _ => "Einarbeitung",
    };

    /// <summary>Abs. 1, 7, 8 · 3 Stellen</summary>
    public static string Where(WhatWeHaveRow row)
    {
        var units = row.Subsections.Count == 0 ? "" : $"Abs. {string.Join(", ", row.Subsections)}";
        var places = row.Places > 1 ? German.Count(row.Places, "Stelle", "Stellen") : "";
        return string.Join(" · ", new[] { units, places }.Where(text => text.Length > 0));
    }
}
