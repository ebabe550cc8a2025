package dev.puntual.portal;

import dev.puntual.messaging.Annex;
import dev.puntual.platform.web.Voice;
import java.util.ArrayList;
import java.util.List;

/** What the page shows, as a paper to keep: the same documents, the same sum. */
final class AccountPaper {

  private AccountPaper() {}

  static Annex of(Statement statement, Voice voice) {
    var items = statement.items();
    var shown = items.subList(0, Math.min(items.size(), Annex.MOST_ROWS));
    var rows = new ArrayList<List<String>>();
    shown.forEach(item -> rows.add(row(item, voice)));
    if (shown.size() < items.size()) {
      rows.add(List.of(voice.say("portal.paper.more", items.size() - shown.size()), "", "", ""));
    }
    var sheet =
        new Annex.Sheet(
            voice.say("portal.documents"),
            List.of(
                voice.say("portal.paper.document"),
                voice.say("portal.paper.due"),
                voice.say("portal.paper.age"),
                voice.say("portal.paper.balance")),
            rows,
            voice.say("portal.paper.total"),
            voice.exact(statement.balance()));
    return new Annex(
        voice.say("portal.paper.file"),
        voice.say("portal.paper.title"),
        List.of(
            statement.company().name(),
            voice.say("portal.paper.to", statement.debtor()),
            voice.say("portal.paper.on", voice.fullDay(voice.today().value()))),
        List.of(sheet),
        "");
  }

  private static List<String> row(Statement.Item item, Voice voice) {
    var number =
        item.instalment() > 1
            ? voice.say("portal.instalment", item.number(), item.instalment())
            : item.number();
    var days = voice.today().pastDue(item.dueOn());
    return List.of(
        name(item, number, voice),
        voice.datedDay(item.dueOn()),
        days.late()
            ? voice.say("portal.paper.days", days.value())
            : voice.say("portal.paper.coming"),
        voice.exact(item.balance()));
  }

  private static String name(Statement.Item item, String number, Voice voice) {
    var name = item.charge() ? voice.say("portal.charge", number) : number;
    return item.disputed().isPositive()
        ? voice.say("portal.disputed.paper", name, voice.exact(item.disputed()))
        : name;
  }
}
