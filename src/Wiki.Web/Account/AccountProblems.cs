using Wiki.Core.People;
using Wiki.Core.Shared;
using Wiki.Web.Ui;

namespace Wiki.Web.Account;

/// <summary>Which field of an account form a problem of the domain belongs to.</summary>
internal static class AccountProblems
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        [PeopleProblems.UserNameForm.Code] = "benutzername",
        [PeopleProblems.UserNameTaken.Code] = "benutzername",
        [PeopleProblems.DisplayName.Code] = "name",
        [PeopleProblems.Mail.Code] = "mail",
        [PeopleProblems.NoTeam.Code] = "fachstelle",
        [PeopleProblems.UnknownTeam.Code] = "fachstelle",
        [PeopleProblems.UnknownLevel.Code] = "stufe",
        [PeopleProblems.NoRole.Code] = "rollen",
        [PeopleProblems.AuditorAndAdministrator.Code] = "rollen",
        [PeopleProblems.OwnRights.Code] = "rollen",
        [PeopleProblems.LastAdministrator.Code] = "rollen",
        [PeopleProblems.SetUpCodeWrong.Code] = "code",
        [TokenProblems.Name.Code] = "token-name",
        [TokenProblems.Days.Code] = "token-tage",
        [TokenProblems.Scope.Code] = "token-umfang",
        [PeopleProblems.WrongCurrentPassword.Code] = "bisher",
        [PeopleProblems.PasswordTooShort.Code] = "neu",
        [PeopleProblems.PasswordTooLong.Code] = "neu",
        [PeopleProblems.PasswordIsUserName.Code] = "neu",
    };

    /// <summary>Puts the problem beside its field, or above the form where it has none.</summary>
    public static void Add(this FormErrors errors, Problem problem) =>
        errors.Add(Fields.GetValueOrDefault(problem.Code, ""), problem.Sentence);
}
