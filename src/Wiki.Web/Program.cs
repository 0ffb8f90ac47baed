using Wiki.Core;
using Wiki.Core.Data;
using Wiki.Web;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
var folder = new DataFolder(builder.Configuration["WIKI_DATA"] ?? "data");
builder.Services.AddWikiCore(folder);
builder.Services.AddRazorComponents();
builder.AddWikiAccounts(folder);
builder.Services.AddScoped<Flash>();

var app = builder.Build();
await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None);
await app.PrepareAccountsAsync();

app.UseExceptionHandler("/fehler");
app.UseStatusCodePagesWithReExecute("/nicht-gefunden");
app.UseSecurityHeaders();
app.UseWikiAccounts();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>();
app.MapGet("/health/live", () => "ok").AllowAnonymous();
await app.RunAsync();

/// <summary>The host; public for the test host.</summary>
public sealed partial class Program;
