package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Content;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Threshold;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Meta asks of us at the last door: that nothing was stopped, that it is the creditor who
 * writes, that Meta approved the words or the person wrote within a day, and that no more people
 * are written to in a day than it lets us.
 */
final class WhatsAppDoor implements Threshold {

  private final WhatsAppStandings standings;
  private final WhatsAppTexts texts;
  private final ContactRules rules;
  private final Account account;
  private final Map<UUID, Content> ready;

  WhatsAppDoor(
      WhatsAppStandings standings,
      WhatsAppTexts texts,
      ContactRules rules,
      Account account,
      Map<UUID, Content> ready) {
    this.standings = standings;
    this.texts = texts;
    this.rules = rules;
    this.account = account;
    this.ready = ready;
  }

  @Override
  public Crossing cross(TenantTx tx, List<Knock> knocks, Instant now) {
    var standing = standings.hold(tx);
    if (!standing.running()) {
      return new Crossed(closed(knocks, "WHATSAPP-STOPPED"), Map.of(), "", now);
    }
    if (rules.collector(tx) == Collector.THIRD_PARTY_AGENCY && standing.approval().isEmpty()) {
      return new Crossed(closed(knocks, "WHATSAPP-AGENCY"), Map.of(), "", now);
    }
    var number = account.key(CloudApi.NUMBER);
    var keys =
        knocks.stream()
            .collect(
                Collectors.toMap(Knock::messageId, knock -> WhatsAppPersonKey.of(knock.address())));
    var known = WhatsAppPeople.of(tx, number, keys.values());
    int tier = standing.tier();
    int left = tier < 0 ? Integer.MAX_VALUE : tier - WhatsAppPeople.reached(tx, number, now);
    var again =
        left < knocks.size() ? WhatsAppPeople.first(tx, number, now).plus(WhatsAppPeople.DAY) : now;
    var room = new Room(left, known, now);
    var sending = texts.all(tx).stream().filter(KnownText::sends).toList();
    var answers = new HashMap<UUID, Answer>();
    var outside = new HashMap<UUID, String>();
    for (var knock : knocks) {
      var person = keys.getOrDefault(knock.messageId(), "");
      boolean free = room.free(person);
      var text = text(sending, knock);
      if (!free && text == null) {
        answers.put(knock.messageId(), new Answer.Over(want(knock)));
      } else if (!free && !room.admits(person)) {
        answers.put(knock.messageId(), new Answer.Later(again));
      } else {
        answers.put(knock.messageId(), new Answer.Go(speaking(knock, text, free)));
        if (!free) {
          outside.put(knock.messageId(), person);
        }
      }
    }
    return new Crossed(answers, outside, number, now);
  }

  /** Who may be answered freely is, in the words of the tone, where Meta approved none. */
  private Speaking speaking(Knock knock, @Nullable KnownText text, boolean free) {
    var knocked = new Speaking.Knocked(knock.messageId(), knock.language(), Buttons.below(knock));
    var words =
        text == null
            ? Starters.of(
                Stage.of(knock.stage()).orElse(Stage.REMINDER),
                Starters.LANGUAGES.contains(knock.language()) ? knock.language() : "es")
            : text.text();
    return new Speaking(knocked, words, text, free, ready);
  }

  /** What is missing: words for somebody who wrote are never those of a text. */
  private static String want(Knock knock) {
    return Stage.of(knock.stage()).isPresent() ? "WHATSAPP-TEXT" : "WHATSAPP-DAY";
  }

  private static @Nullable KnownText text(List<KnownText> sending, Knock knock) {
    return sending.stream()
        .filter(one -> one.stage().equals(knock.stage()))
        .filter(one -> knock.textName().isEmpty() || one.name().equals(knock.textName()))
        .filter(one -> one.language().equals(knock.language()))
        .findFirst()
        .orElse(null);
  }

  private static Map<UUID, Answer> closed(List<Knock> knocks, String rule) {
    return knocks.stream().collect(Collectors.toMap(Knock::messageId, _ -> new Answer.Over(rule)));
  }

  private record Crossed(
      Map<UUID, Answer> answers, Map<UUID, String> outside, String number, Instant now)
      implements Crossing {

    @Override
    public void left(TenantTx tx, Collection<UUID> messages) {
      var people = messages.stream().filter(outside::containsKey).map(outside::get).toList();
      if (!people.isEmpty()) {
        WhatsAppPeople.reached(tx, number, people, now);
      }
    }
  }
}
