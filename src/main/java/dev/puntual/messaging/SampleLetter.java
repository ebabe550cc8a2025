package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

/** Invented facts that show how a text reads: a debtor with three documents. */
public final class SampleLetter {

  /** Stands where a link will: one is made only when a letter leaves. */
  public static final String LINK = "https://example.com/p/muestra";

  /** The same of the way out of further messages. */
  static final String LEAVE = "https://example.com/p/baja/muestra";

  private SampleLetter() {}

  /** In the words and figures of that language, on the viewer's day. */
  public static Letter of(Viewer viewer, Language language) {
    var identity = viewer.identity();
    var voice =
        Voice.of(
            language,
            identity.country(),
            identity.zone(),
            viewer.today().value().atTime(12, 0).atZone(identity.zone()).toInstant());
    var today = viewer.today().value();
    var words = new EnumMap<Placeholder, String>(Placeholder.class);
    words.put(Placeholder.NAME, voice.say("messaging.sample.name"));
    words.put(Placeholder.COMPANY, identity.company());
    words.put(Placeholder.CONTACT, voice.say("messaging.sample.contact"));
    words.put(Placeholder.WHATSAPP, voice.say("messaging.sample.whatsapp"));
    words.put(Placeholder.AGENT, voice.say("messaging.sample.agent"));
    words.put(Placeholder.TOTAL, voice.exact(money("18450.00")));
    words.put(Placeholder.DOCUMENTS, voice.say("messaging.sample.documents"));
    words.put(Placeholder.DUE, voice.fullDay(today.minusDays(12)));
    words.put(Placeholder.DAYS, voice.say("messaging.sample.days"));
    words.put(Placeholder.LATENESS, voice.exact(money("147.60")));
    words.put(Placeholder.WITH_LATENESS, voice.exact(money("18597.60")));
    words.put(Placeholder.TODAY, voice.fullDay(today));
    var told = new HashMap<String, String>();
    words.forEach((place, word) -> told.put(place.key(), word));
    told.put(Placeholder.DUE.shortForm(), voice.datedDay(today.minusDays(12)));
    told.put(Placeholder.TODAY.shortForm(), voice.datedDay(today));
    return new Letter(
        told,
        List.of(
            voice.say("messaging.sample.document"),
            voice.say("messaging.sample.due"),
            voice.say("messaging.sample.balance")),
        List.of(
            row(voice, "F-1042", today.minusDays(12), "9200.00"),
            row(voice, "F-1055", today.minusDays(5), "6100.50"),
            row(voice, "F-1071", today.minusDays(1), "3149.50")),
        LINK);
  }

  private static List<String> row(Voice voice, String number, LocalDate due, String amount) {
    return List.of(number, voice.day(due), voice.exact(money(amount)));
  }

  private static Money money(String amount) {
    return Money.of(amount, "MXN");
  }
}
