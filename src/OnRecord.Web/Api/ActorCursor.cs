using System.Buffers.Text;
using System.Text;
using OnRecord.Ledger.Actors;

namespace OnRecord.Web.Api;

/// <summary>The end of a page of actors: the number of statements and the name of the last one.</summary>
internal static class ActorCursor
{
    /// <summary>The cursor behind an actor.</summary>
    public static string After(Actor actor) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{actor.Statements}|{actor.Name}"))
        );

    /// <summary>Index of the first actor behind a cursor; null when it is none.</summary>
    public static int? Start(string? cursor, List<Actor> actors)
    {
        if (cursor is null)
        {
            return 0;
        }

        if (
            cursor.Length > 2000
            || !Base64Url.IsValid(cursor)
            || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2) is not [var count, var name]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var statements)
        )
        {
            return null;
        }

        var first = actors.FindIndex(actor =>
            actor.Statements < statements
            || (actor.Statements == statements && string.CompareOrdinal(actor.Name, name) > 0)
        );
        return first < 0 ? actors.Count : first;
    }
}
