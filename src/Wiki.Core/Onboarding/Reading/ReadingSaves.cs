using Wiki.Core.Articles;
using Wiki.Core.Data;
using Wiki.Core.People;
using Wiki.Core.Settings;

namespace Wiki.Core.Onboarding.Reading;

/// <summary>Counts the saves that can change what somebody has to read.</summary>
public sealed class ReadingSaves : SaveCounter
{
    protected override bool Concerns(object entity) => entity is ReadingAssignment or Acknowledgement or Revision or Article or User or Setting;
}
