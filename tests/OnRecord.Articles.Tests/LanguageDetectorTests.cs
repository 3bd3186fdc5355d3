using OnRecord.Articles.Languages;

namespace OnRecord.Articles.Tests;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new();

    public static TheoryData<string, string> Texts =>
        new()
        {
            {
                "English",
                "The ministry would neither confirm nor deny that it had ordered the harbour closed, two days after 31 ships were turned away."
            },
            {
                "English",
                "Wheat prices rise; board disputes harvest figure; minister keeps silent; growers threaten blockade of northern roads"
            },
            {
                "French",
                "Le ministère n’a ni confirmé ni démenti avoir ordonné la fermeture du port, deux jours après le refus de trente et un navires."
            },
            {
                "German",
                "Das Ministerium wollte weder bestätigen noch dementieren, dass es den Hafen habe schließen lassen, sagte eine Sprecherin am Freitag."
            },
            {
                "Spanish",
                "El ministerio no quiso confirmar ni desmentir que hubiera ordenado el cierre del puerto, dijo una portavoz el viernes."
            },
            {
                "Italian",
                "Il ministero non ha voluto né confermare né smentire di aver ordinato la chiusura del porto, ha detto una portavoce."
            },
            {
                "Portuguese",
                "O ministério não quis confirmar nem desmentir que tivesse ordenado o fecho do porto, disse uma porta-voz na sexta-feira."
            },
            {
                "Dutch",
                "Het ministerie wilde bevestigen noch ontkennen dat het de haven had laten sluiten, zei een woordvoerster op vrijdag."
            },
            {
                "Polish",
                "Ministerstwo nie chciało potwierdzić ani zaprzeczyć, że nakazało zamknięcie portu, powiedziała w piątek rzeczniczka."
            },
            {
                "Swedish",
                "Departementet ville varken bekräfta eller dementera att det hade beordrat att hamnen skulle stängas, sade en talesperson."
            },
            {
                "Turkish",
                "Bakanlık, limanın kapatılması emrini verdiğini ne doğruladı ne de yalanladı; sözcü cuma günü yorum yapmadı."
            },
            {
                "Indonesian",
                "Kementerian itu tidak mau membenarkan atau membantah bahwa pihaknya telah memerintahkan penutupan pelabuhan, kata juru bicara."
            },
            {
                "Romanian",
                "Ministerul nu a vrut nici să confirme, nici să dezmintă că ar fi ordonat închiderea portului, a spus vineri o purtătoare de cuvânt."
            },
            {
                "Russian",
                "Министерство не подтвердило и не опровергло, что приказало закрыть порт, сообщила в пятницу официальный представитель."
            },
            {
                "Ukrainian",
                "Міністерство не підтвердило і не спростувало, що наказало закрити порт, повідомила у п’ятницю речниця відомства."
            },
            {
                "Arabic",
                "رفضت الوزارة أن تؤكد أو تنفي أنها أمرت بإغلاق الميناء، بعد يومين من إعادة إحدى وثلاثين سفينة دون تفسير."
            },
            {
                "Persian",
                "وزارتخانه حاضر نشد تأیید یا تکذیب کند که دستور بستن بندر را داده است، سخنگوی آن روز جمعه چنین گفت."
            },
            { "Chinese", "该部门既不证实也不否认曾下令关闭港口，一位发言人周五对记者表示，他们不对具体决定发表评论。" },
            {
                "Japanese",
                "同省は、港の閉鎖を命じたことについて肯定も否定もしなかった。報道官は金曜日、記者団に対しコメントを控えた。"
            },
            {
                "Korean",
                "해당 부처는 항구 폐쇄를 명령했는지에 대해 확인도 부인도 하지 않았다고 대변인이 금요일 기자들에게 말했다."
            },
            {
                "Greek",
                "Το υπουργείο δεν θέλησε ούτε να επιβεβαιώσει ούτε να διαψεύσει ότι είχε διατάξει το κλείσιμο του λιμανιού."
            },
            { "Hebrew", "המשרד סירב לאשר או להכחיש כי הורה על סגירת הנמל, יומיים לאחר שעשרות אוניות הוחזרו ללא הסבר." },
            {
                "Hindi",
                "मंत्रालय ने न तो इसकी पुष्टि की और न ही खंडन किया कि उसने बंदरगाह बंद करने का आदेश दिया था, प्रवक्ता ने शुक्रवार को कहा।"
            },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_language_of_a_sentence_is_named(string language, string text)
    {
        var verdict = Detector.Judge(text);

        Assert.Equal(language, verdict.Language);
        Assert.Equal(language == "English", verdict.IsEnglish);
        Assert.InRange(verdict.Confidence!.Value, 0.5, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("He said no.")]
    [InlineData("Das Ministerium schwieg.")]
    [InlineData("1,204 2,388 7,113 9,004 12,331 55,102 99,120 33,014 1,003 2,114 6,022 7,128 9,999 1,117")]
    public void Very_short_texts_are_not_judged(string text)
    {
        Assert.Equal(LanguageVerdict.NotJudged, Detector.Judge(text));
        Assert.Null(Detector.Judge(text).IsEnglish);
    }

    [Fact]
    public void Only_the_beginning_counts()
    {
        var english = "The ministry would neither confirm nor deny that it had ordered the harbour closed. ";
        var text =
            string.Concat(Enumerable.Repeat(english, 25))
            + string.Concat(Enumerable.Repeat("Das Ministerium schwieg dazu. ", 10_000));

        Assert.True(Detector.Judge(text).IsEnglish);
    }

    [Fact]
    public void A_foreign_text_that_quotes_English_is_foreign()
    {
        const string text =
            "„We do not comment on operational decisions“, sagte die Sprecherin. Das Ministerium wollte auch auf Nachfrage weder "
            + "bestätigen noch dementieren, dass es den Hafen geschlossen habe; „you have my answer“, hieß es am Freitag knapp.";

        Assert.Equal("German", Detector.Judge(text).Language);
    }
}
