package dev.puntual.dunning;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.Writing;
import dev.puntual.payments.LinkRequest;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what each message says at the instant it leaves: the balances of now, without what was paid
 * or put on hold since the plan was made. A message with nothing left to say is withdrawn.
 */
final class LetterWriter implements Author {

  private static final Duration LINK_LIFE = Duration.ofDays(60);

  private final PaymentLinks links;
  private final InstantSource clock;

  LetterWriter(PaymentLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds) {
    var now = clock.instant();
    var letters = LetterFacts.standing(tx, messageIds, now);
    var writings = new HashMap<UUID, Writing>();
    letters.stream()
        .filter(letter -> letter.free() == 0)
        .forEach(letter -> writings.put(letter.message(), withdrawn(letter)));
    var speaking = letters.stream().filter(letter -> letter.free() > 0).toList();
    if (!speaking.isEmpty()) {
      writings.putAll(letters(tx, speaking, now));
    }
    return writings;
  }

  private static Writing withdrawn(LetterFacts.Standing letter) {
    return new Writing.Withdrawn(letter.stillOpen() > 0 ? "on_hold" : "settled");
  }

  private Map<UUID, Writing> letters(
      TenantTx tx, List<LetterFacts.Standing> speaking, Instant now) {
    var items = LetterFacts.items(tx, speaking, now);
    var urls = links.issue(tx, requests(speaking, now));
    return speaking.stream()
        .collect(
            Collectors.toMap(
                LetterFacts.Standing::message,
                letter ->
                    writing(
                        letter,
                        items.getOrDefault(letter.message(), List.of()),
                        urls.getOrDefault(letter.message(), ""),
                        now)));
  }

  private static List<LinkRequest> requests(List<LetterFacts.Standing> letters, Instant now) {
    return letters.stream()
        .map(
            letter ->
                new LinkRequest(
                    letter.message(), letter.debtor(), letter.currency(), now.plus(LINK_LIFE)))
        .toList();
  }

  private static Writing writing(
      LetterFacts.Standing letter, List<LetterFacts.Item> items, String url, Instant now) {
    return items.isEmpty() ? new Writing.Withdrawn("settled") : letter(letter, items, url, now);
  }

  /**
   * @param items at least one
   */
  static Writing.Letter letter(
      LetterFacts.Standing letter, List<LetterFacts.Item> items, String url, Instant now) {
    var voice = Voice.of(Language.of(letter.language()), letter.country(), letter.zone(), now);
    return new Writing.Letter(
        words(letter, items.getFirst(), voice),
        List.of(
            voice.say("dunning.letter.heading.document"),
            voice.say("dunning.letter.heading.due"),
            voice.say("dunning.letter.heading.balance")),
        rows(items, voice),
        url);
  }

  private static Map<String, String> words(
      LetterFacts.Standing letter, LetterFacts.Item first, Voice voice) {
    long days = Math.abs(ChronoUnit.DAYS.between(first.oldest(), voice.today().value()));
    return Map.of(
        "nombre", letter.recipient(),
        "empresa", letter.company().name(),
        "contacto", contact(letter.company()),
        "total", voice.exact(first.total()),
        "documentos", voice.say("dunning.letter.documents", first.documents()),
        "vencimiento", voice.fullDay(first.oldest()),
        "dias", voice.say("dunning.letter.days", days),
        "fecha", voice.fullDay(voice.today().value()));
  }

  private static String contact(LetterFacts.Company company) {
    return Stream.of(company.contactName(), company.contactEmail(), company.contactPhone())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static List<List<String>> rows(List<LetterFacts.Item> items, Voice voice) {
    var rows = new ArrayList<List<String>>(items.size() + 1);
    for (var item : items) {
      rows.add(
          List.of(
              item.instalment() == 1
                  ? item.number()
                  : voice.say("dunning.letter.instalment", item.number(), item.instalment()),
              voice.fullDay(item.dueOn()),
              voice.exact(item.balance())));
    }
    int unlisted = items.getFirst().documents() - items.size();
    if (unlisted > 0) {
      rows.add(List.of(voice.say("dunning.letter.more", unlisted), "", ""));
    }
    return rows;
  }
}
