#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Makes src/Wiki.Core/LegalText/law-index.tsv.deflate: abbreviations and titles of the federal laws, facts only.
//   dotnet run tools/law-index.cs -- <law-index.tsv> src/Wiki.Core/LegalText/law-index.tsv.deflate
// The input has a heading line and the columns bjnr, slug, jurabk, amtabk, kurztitel, langtitel, ausfertigung of gesetze-im-internet.de.
// Announcements, treaties and the like are left out unless they have an official abbreviation or short title; so are very long titles.
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: dotnet run tools/law-index.cs -- <law-index.tsv> <output>");
    return 2;
}

const int LongestTitle = 200;
var notLaw = new Regex(@"(Bek|AnO|Abk|Prot|Üb)\b", RegexOptions.NonBacktracking);
var lines = File.ReadLines(args[0]).Skip(1)
    .Select(line => line.Split('\t'))
    .Where(c => c[3].Length > 0 || c[4].Length > 0 || !notLaw.IsMatch(c[2]))
    .OrderBy(c => c[2], StringComparer.Ordinal).ThenBy(c => c[6], StringComparer.Ordinal)
    .Select(c => string.Join('\t', c[2], c[3] == c[2] ? "" : c[3], c[4], c[5].Length <= LongestTitle ? c[5] : "", c[6].Length >= 4 ? c[6][..4] : ""));

using var file = File.Create(args[1]);
using var deflate = new DeflateStream(file, CompressionLevel.SmallestSize);
deflate.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
return 0;
