using System.CommandLine;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.CommandLine;

/// <summary>token create: the operator's door for programs that act as a person.</summary>
internal static class TokenCommands
{
    private const int UsualDays = 365;

    public static Command Make(Option<string?> data)
    {
        var user = new Option<string>("--user") { Description = "User name of the person the token acts as", Required = true };
        var name = new Option<string>("--name") { Description = "What it is for", Required = true };
        var scope = new Option<string>("--scope") { Description = "lesen, schreiben or freigeben", DefaultValueFactory = _ => TokenScopes.NameOf(TokenScope.Write) };
        scope.AcceptOnlyFromAmong([.. TokenScopes.ByName.Keys]);
        var days = new Option<int>("--days") { Description = "Days until it ends, at most 366", DefaultValueFactory = _ => UsualDays };
        var create = new Command("create", "Make a personal token and print it once; recorded, and shown to the person in /konto") { user, name, scope, days };
        create.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var userName = parsed.GetRequiredValue(user);
            if (await host.Get<ActorDirectory>().FindAsync(userName, ct) is not { } person)
            {
                return CommandHost.Refuse(new Problem("no-person", $"Es gibt keine Person „{userName}“."));
            }

            var actor = await host.Get<SystemActors>().SystemAsync(ct);
            var issued = await host.Get<CreatePersonalToken>().RunAsync(
                person.Actor.Id, parsed.GetRequiredValue(name), TokenScopes.ByName[parsed.GetRequiredValue(scope)], parsed.GetValue(days), actor, ct);
            if (!issued.Succeeded) return CommandHost.Refuse(issued.Problem!); // not succeeded has a problem

            Console.WriteLine(issued.Value.Token);
            Console.Error.WriteLine($"Gilt bis {issued.Value.ExpiresAt:dd.MM.yyyy}; wird nur jetzt gezeigt. Aufruf: Authorization: Bearer <Token>");
            return 0;
        });
        return new Command("token", "Personal tokens for the JSON API") { create };
    }
}
