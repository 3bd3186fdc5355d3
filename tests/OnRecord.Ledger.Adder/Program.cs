using OnRecord.Ledger;
using OnRecord.Ledger.Adder;

// Adds reports to the ledger named by the first argument, from the number in the second on, without end. Each id goes to
// standard output once the ledger has said that the article is kept.
using var ledger = StatementLedger.OpenOrCreate(args[0]);
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
for (var number = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture); ; number++)
{
    var reading = Report.Read(number);
    ledger.Add(reading, new Appearance { Address = $"report-{number % 100}" });
    output.WriteLine(ArticleId.Of(reading.Article.Text).Digits);
}
