using Wiki.Core;
using Wiki.Core.Data;
using Wiki.Core.Search;
using Wiki.Web;
using Wiki.Web.Articles;
using Wiki.Web.Search;
using Wiki.Web.Setup;

var builder = WebApplication.CreateBuilder(WhereToRun.Options(args));
builder.UseDefaultAddress();
var folder = new DataFolder(WhereToRun.DataFolder(builder.Configuration, builder.Environment));
builder.Services.AddWikiCore(folder);
builder.Services.AddSearchFollowing();
builder.Services.AddWikiPages();
builder.AddWikiAccounts(folder);

var app = builder.Build();
await app.PrepareAsync();

app.UseExceptionHandler("/fehler");
app.UseStatusCodePagesWithReExecute("/nicht-gefunden");
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseWikiAccounts();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>();
app.MapPreview();
app.MapSuggestions();
app.MapGet("/health/live", () => "ok").AllowAnonymous();
await app.RunAsync();

/// <summary>The host; public for the test host.</summary>
public sealed partial class Program;
