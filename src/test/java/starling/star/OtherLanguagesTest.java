package starling.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are turned away as not English, and which are read. */
final class OtherLanguagesTest {
    private static final StarReader READER = StarReader.load(Path.of("").toAbsolutePath());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Afrikaans         | Ek het my baas gebel en vir hom gesê die bestelling sal laat wees. Hy was kwaad, maar later het hy my bedank.
            Albanian          | E thirra shefin dhe i thashë se porosia do të vonohej. Ai u zemërua, por më vonë më falënderoi.
            Arabic            | اتصلت بمديري وأخبرته أن الطلب سيتأخر. غضب في البداية ثم شكرني.
            Basque            | Nagusiari deitu nion eta eskaera berandu iritsiko zela esan nion. Haserretu egin zen, baina gero eskerrak eman zizkidan.
            Bulgarian         | Обадих се на шефа си и му казах, че поръчката ще закъснее. Той се ядоса, но после ми благодари.
            Catalan           | Vaig trucar al meu cap i li vaig dir que la comanda arribaria tard. Es va enfadar, però després em va donar les gràcies.
            Chinese           | 我给老板打电话，告诉他订单会晚到。他很生气，但后来感谢了我。
            Croatian          | Nazvala sam šefa i rekla mu da će narudžba kasniti. Bio je ljut, ali mi je kasnije zahvalio.
            Czech             | Zavolala jsem šéfovi a řekla mu, že objednávka přijde pozdě. Zlobil se, ale později mi poděkoval.
            Danish            | Jeg ringede til min chef og sagde, at ordren ville blive forsinket. Han blev vred, men senere takkede han mig.
            Dutch             | Ik belde mijn baas en zei dat de bestelling te laat zou komen. Hij was boos, maar later bedankte hij me.
            Estonian          | Helistasin oma ülemusele ja ütlesin, et tellimus hilineb. Ta sai vihaseks, kuid hiljem tänas mind.
            Finnish           | Soitin pomolleni ja kerroin, että tilaus myöhästyy. Hän suuttui, mutta kiitti minua myöhemmin.
            French            | J'ai appelé mon chef pour lui dire que la commande serait en retard. Il était fâché, mais plus tard il m'a remercié.
            German            | Ich rief meinen Chef an und sagte ihm, dass die Bestellung später kommt. Er war wütend, hat mir aber später gedankt.
            Greek             | Τηλεφώνησα στον προϊστάμενό μου και του είπα ότι η παραγγελία θα αργήσει. Θύμωσε, αλλά μετά με ευχαρίστησε.
            Haitian Creole    | Mwen rele patwon mwen epi mwen di l kòmann lan ap an reta. Li te fache, men apre sa li te di m mèsi.
            Hausa             | Na kira shugabana na gaya masa cewa kayan za su makara. Ya yi fushi, amma daga baya ya gode mini.
            Hebrew            | התקשרתי למנהל שלי ואמרתי לו שההזמנה תתעכב. הוא כעס, אבל אחר כך הודה לי.
            Hindi             | मैंने अपने मालिक को फोन किया और बताया कि सामान देर से आएगा। वह नाराज हुए, लेकिन बाद में धन्यवाद दिया।
            Hindi, romanised  | Maine apne boss ko phone kiya aur bataya ki saaman der se aayega. Woh gussa hue, lekin baad mein shukriya bola.
            Hungarian         | Felhívtam a főnökömet, és megmondtam neki, hogy késni fog a rendelés. Mérges volt, de később megköszönte.
            Icelandic         | Ég hringdi í yfirmanninn minn og sagði að pöntunin yrði sein. Hann varð reiður en þakkaði mér síðar.
            Indonesian        | Saya menelepon atasan saya dan mengatakan bahwa pesanan akan terlambat. Dia marah, tetapi kemudian berterima kasih.
            Irish             | Ghlaoigh mé ar mo shaoiste agus dúirt mé leis go mbeadh an t-ordú déanach. Bhí fearg air, ach ghabh sé buíochas liom níos déanaí.
            Italian           | Ho chiamato il mio capo e gli ho detto che l'ordine sarebbe arrivato in ritardo. Era arrabbiato, ma poi mi ha ringraziato.
            Japanese          | 上司に電話して、注文が遅れると伝えました。最初は怒っていましたが、後で感謝されました。
            Korean            | 상사에게 전화해서 주문이 늦을 것이라고 말했습니다. 처음에는 화를 냈지만 나중에 고맙다고 했습니다.
            Latvian           | Es piezvanīju priekšniekam un pateicu, ka pasūtījums kavēsies. Viņš sadusmojās, bet vēlāk man pateicās.
            Lithuanian        | Paskambinau viršininkui ir pasakiau, kad užsakymas vėluos. Jis supyko, bet vėliau man padėkojo.
            Malay             | Saya menelefon bos saya dan memberitahu bahawa pesanan akan lewat. Dia marah, tetapi kemudian mengucapkan terima kasih.
            Norwegian         | Jeg ringte sjefen min og sa at bestillingen ville bli forsinket. Han ble sint, men senere takket han meg.
            Persian           | به رئیسم زنگ زدم و گفتم که سفارش دیر می‌رسد. عصبانی شد، ولی بعد از من تشکر کرد.
            Polish            | Zadzwoniłam do szefa i powiedziałam mu, że zamówienie się spóźni. Był zły, ale potem mi podziękował.
            Portuguese        | Liguei para o meu chefe e disse que o pedido ia atrasar. Ele ficou bravo, mas depois me agradeceu.
            Romanian          | Mi-am sunat șeful și i-am spus că va întârzia comanda. S-a supărat, dar mai târziu mi-a mulțumit.
            Russian           | Я позвонила начальнику и сказала, что заказ опоздает. Он рассердился, но потом поблагодарил меня.
            Serbian           | Pozvao sam šefa i rekao mu da će porudžbina kasniti. Naljutio se, ali mi je posle zahvalio.
            Slovak            | Zavolala som šéfovi a povedala mu, že objednávka bude meškať. Hneval sa, ale neskôr sa mi poďakoval.
            Slovenian         | Poklicala sem šefa in mu povedala, da bo naročilo zamujalo. Bil je jezen, potem pa se mi je zahvalil.
            Somali            | Waxaan wacay maamulahayga oo waxaan u sheegay in dalabku dib u dhacayo. Wuu xanaaqay, laakiin markii dambe wuu ii mahadceliyay.
            Spanish           | Llamé a mi jefe y le dije que el pedido iba a llegar tarde. Se enfadó, pero después me dio las gracias.
            Swahili           | Nilimpigia simu bosi wangu nikamwambia kwamba mzigo utachelewa. Alikasirika, lakini baadaye alinishukuru.
            Swedish           | Jag ringde min chef och sa att beställningen skulle bli sen. Han blev arg, men senare tackade han mig.
            Tagalog           | Tinawagan ko ang aking amo at sinabi kong mahuhuli ang order. Nagalit siya, pero pinasalamatan niya ako pagkatapos.
            Thai              | ผมโทรหาหัวหน้าและบอกว่าของจะมาช้า ตอนแรกเขาโกรธ แต่ต่อมาก็ขอบคุณผม
            Turkish           | Patronumu aradım ve siparişin gecikeceğini söyledim. Önce kızdı ama sonra bana teşekkür etti.
            Ukrainian         | Я зателефонував начальнику і сказав, що замовлення запізниться. Він розсердився, але потім подякував мені.
            Vietnamese        | Tôi gọi cho sếp và nói rằng đơn hàng sẽ đến muộn. Ông ấy giận, nhưng sau đó đã cảm ơn tôi.
            Welsh             | Ffoniais fy mhennaeth a dweud y byddai'r archeb yn hwyr. Roedd e'n grac, ond diolchodd i mi wedyn.
            Yoruba            | Mo pe ọ̀gá mi, mo sì sọ fún un pé ẹrù náà yóò pẹ́. Inú bí i, ṣùgbọ́n ó dúpẹ́ lọ́wọ́ mi lẹ́yìn náà.
            Zulu              | Ngashayela umphathi wami ngamtshela ukuthi impahla izofika sekwephuzile. Wathukuthela, kodwa kamuva wangibonga.
            """)
    void anAnswerInAnotherLanguageIsKnownAsOne(String language, String answer) {
        assertThat(READER.read(answer).reason()).as(language).isEqualTo(KindReason.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es ist gut gelaufen.",
                "no lo se la verdad",
                "to ar ganske bra gikk det",
                "hindi ko po alam",
                "szczerze mowiac nie pamietam",
                "ben o zaman cok calistim ve mudurum bana tesekkur etti",
                "Ya rabotal v magazine i odin pokupatel byl ochen zol, ya pogovoril s nim i vernul dengi",
                "watashi wa chiisana panya de hataraite ite, aru hi oobun ga kowaremashita",
                "Douleva se ena mikro estiatorio kai ena vrady xalase o fournos"
            })
    void soIsAShortOneAndOneInLettersOrAccentsThatAreNotItsOwn(String answer) {
        assertThat(READER.read(answer).reason()).isEqualTo(KindReason.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "um yeah no idk lol",
                "Punctual. Honest. Chocolate.",
                "Resit in August, passed.",
                "no regrets :)",
                "Mateusz and Siobhán from Łódź rang Nguyễn, and I took the pierogi to Szczecin for Çağlar.",
                "In Kochi I put the dialysis pateint on slow UF, called Dr Subramaniam and wrote the BP in register only.",
                "i wrk in kitchn last yr n da oven brok so i calld my boss n he sed use da othr one n it wos fine",
                "We moved Kafka, Redis and PostgreSQL to Kubernetes with Terraform, I wrote the Helm charts.",
                "Yaar I did the needful only, told my manager ki deadline is too tight and we got two more days."
            })
    void englishAsPeopleTypeItIsEnglish(String answer) {
        assertThat(READER.read(answer).reason()).isNotEqualTo(KindReason.OTHER_LANGUAGE);
    }

    @Test
    void englishWithASentenceOfAnotherLanguageIsRead() {
        var reading = READER.read("Last winter our ward was two nurses short on a Sunday night. "
                + "Es war wirklich eine schlimme Nacht für alle. "
                + "I was responsible for the handover of fourteen patients by seven. "
                + "I wrote a list for each bay and called the doctor on duty. "
                + "As a result the handover took twenty minutes.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(reading.sentences().get(1).part()).isEqualTo(Part.NONE);
        assertThat(reading.missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sdkfj sldkfj wleirj sdkfjh weoriu sdkjfh qpwoei sldkfj",
                "hjkl fdsa rewq vcxz uiop hjkl gfds trew bvcx yuio mnbv",
                "jkl jkl uiop asdf jkl",
                "asdf jkl qwer uiop zxcv",
                "ijoewr oweirj owierj owiejr owijer woierj owiejr owier",
                "a b c d e f g h i j k"
            })
    void keysHitAtRandomAreNoLanguage(String answer) {
        assertThat(READER.read(answer).reason()).isEqualTo(KindReason.GIBBERISH);
    }

    @Test
    void norAreManyLettersAtRandom() {
        var random = new Random(1);
        var answer = random.ints(2000, 0, 32)
                .mapToObj(i -> i < 26 ? String.valueOf((char) ('a' + i)) : " ")
                .collect(Collectors.joining());

        assertThat(READER.read(answer).reason()).isEqualTo(KindReason.GIBBERISH);
    }
}
