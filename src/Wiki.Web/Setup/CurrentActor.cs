using System.Security.Claims;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.Setup;

/// <summary>Turns the request's principal into the <see cref="Actor"/> Core understands; asks no database.</summary>
public sealed class CurrentActor(IHttpContextAccessor accessor, ActorDirectory directory)
{
    private Actor? known;

    /// <summary>Who acts.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; pages that admit anonymous people ask <see cref="FindAsync"/>.</exception>
    public async ValueTask<Actor> GetAsync() =>
        await FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who acts, or null when nobody is signed in.</summary>
    public async ValueTask<Actor?> FindAsync()
    {
        if (known is not null) return known;
        if (accessor.HttpContext is not { } http || SessionPrincipal.Read(http.User) is not { } session) return null;

        return known = await directory.FindSignedInAsync(session, http.RequestAborted);
    }
}

/// <summary>The principal in the cookie: number and stamp, nothing that could grow old.</summary>
internal static class SessionPrincipal
{
    private const string Stamp = "stempel";

    public static ClaimsPrincipal Make(SignedInPerson session, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.UserId.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Claim(Stamp, session.Stamp),
        ],
        scheme));

    public static SignedInPerson? Read(ClaimsPrincipal? principal) =>
        int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal?.FindFirstValue(Stamp) is { } stamp
            ? new SignedInPerson(id, stamp)
            : null;
}
