using Wiki.Web.Ui;

namespace Wiki.Web.Account;

/// <summary>A new password, typed twice.</summary>
public class PasswordForm
{
    public string? Password { get; set; }

    public string? Repeated { get; set; }

    internal void Check(FormErrors errors)
    {
        errors.Require("neu", Password, "Geben Sie ein neues Passwort ein.");
        if (!errors.Any && Password != Repeated) errors.Add("nochmal", "Die beiden neuen Passwörter sind verschieden. Geben Sie beide noch einmal ein.");
    }
}
