using System.CommandLine;
using Wiki.Core.People;
using Wiki.Core.Shared;

namespace Wiki.Web.CommandLine;

/// <summary>user add: the operator's door for accounts.</summary>
internal static class UserCommands
{
    public static Command Make(Option<string?> data)
    {
        var name = new Option<string>("--name") { Description = "User name", Required = true };
        var display = new Option<string>("--display") { Description = "Name people see", Required = true };
        var mail = new Option<string>("--mail") { Description = "Mail address", Required = true };
        var team = new Option<string>("--team") { Description = "Code of the Fachstelle", Required = true };
        var role = new Option<string[]>("--role") { Description = "Leser, Autor, Fachverantwortung, Freigabe, Pate, IKS or Admin; may be repeated", Required = true };
        var level = new Option<SigningLevel>("--level") { Description = "S0 to S4" };
        var add = new Command("add", "Invite a person and print the one-time link") { name, display, mail, team, role, level };
        add.SetAction(async (parsed, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(parsed, data, ct);
            var person = new PersonDetails
            {
                UserName = parsed.GetRequiredValue(name),
                DisplayName = parsed.GetRequiredValue(display),
                Mail = parsed.GetRequiredValue(mail),
                Team = parsed.GetRequiredValue(team),
                Level = parsed.GetValue(level),
                Roles = parsed.GetRequiredValue(role),
            };
            var actor = await host.Get<SystemActors>().SystemAsync(ct);
            var invited = await host.Get<InvitePerson>().RunAsync(person, actor, ct);
            if (!invited.Succeeded) return CommandHost.Refuse(invited.Problem!); // not succeeded has a problem

            Console.WriteLine($"/einladung/{invited.Value.Token}");
            Console.Error.WriteLine("Einmal-Link, 72 Stunden gültig; davor gehört die Adresse Ihres Wikis.");
            return 0;
        });
        return new Command("user", "Accounts") { add };
    }
}
