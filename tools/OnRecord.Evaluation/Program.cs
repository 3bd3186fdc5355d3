using System.CommandLine;
using OnRecord.Evaluation.Commands;
using OnRecord.Inference.Packages;

var root = new RootCommand("Measures how well statements are read.")
{
    StatementsCommand.Create(),
    ReaderCommand.Create(),
    RecordCommand.Create(),
    FloorsCommand.Create(),
    SentencesCommand.Create(),
    ClaimsCommand.Create(),
    OriginsCommand.Create(),
};
try
{
    return await root.Parse(args)
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
        .ConfigureAwait(false);
}
catch (Exception exception)
    when (exception is IOException or InvalidDataException or UnauthorizedAccessException or ModelPackageException)
{
    await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
    return 2;
}
