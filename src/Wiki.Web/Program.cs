using Wiki.Core;
using Wiki.Core.Data;
using Wiki.Web;
using Wiki.Web.Layout;
using Wiki.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWikiCore(new DataFolder(builder.Configuration["WIKI_DATA"] ?? "data"));
builder.Services.AddRazorComponents();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<Flash>();
builder.Services.AddAuthorization();
builder.Services.AddAuthentication();

var app = builder.Build();
await app.Services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None);

app.UseExceptionHandler("/fehler");
app.UseStatusCodePagesWithReExecute("/nicht-gefunden");
app.UseSecurityHeaders();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>();
app.MapGet("/health/live", () => "ok").AllowAnonymous();
await app.RunAsync();

/// <summary>The host; public for the test host.</summary>
public sealed partial class Program;
