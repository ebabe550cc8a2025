package dev.puntual.dunning;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Annex;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.Writing;
import dev.puntual.payments.LinkRequest;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says what each message says at the instant it leaves: the balances of now, without what was paid
 * or put on hold since the plan was made. A message with nothing left to say is withdrawn, and all
 * are where what we know of payments is too old.
 */
final class LetterWriter implements Author {

  /** What we know of payments is older than the company lets pass. */
  static final String STALE = "stale";

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
    if (!letters.isEmpty() && Freshness.stale(tx, now)) {
      return letters.stream()
          .collect(
              Collectors.toMap(LetterFacts.Standing::message, _ -> new Writing.Withdrawn(STALE)));
    }
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

  /** For those that still have something to say; asked once more, in the same transaction. */
  @Override
  public Map<UUID, Annex> annexes(TenantTx tx, List<UUID> messageIds) {
    var now = clock.instant();
    var speaking =
        LetterFacts.standing(tx, messageIds, now).stream()
            .filter(letter -> letter.free() > 0)
            .toList();
    if (speaking.isEmpty()) {
      return Map.of();
    }
    var items = LetterFacts.items(tx, speaking, now, Annex.MOST_ROWS);
    return speaking.stream()
        .filter(letter -> items.containsKey(letter.message()))
        .collect(
            Collectors.toMap(
                LetterFacts.Standing::message,
                letter ->
                    AccountPaper.of(letter, items.getOrDefault(letter.message(), List.of()), now)));
  }

  private static Writing withdrawn(LetterFacts.Standing letter) {
    return new Writing.Withdrawn(
        letter.excluded() ? Dossier.EXCLUDED : letter.stillOpen() > 0 ? "on_hold" : "settled");
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
            one ->
                one.brief()
                    ? LinkRequest.inText(one.message(), one.debtor(), one.currency(), now)
                    : LinkRequest.inLetter(one.message(), one.debtor(), one.currency(), now))
        .toList();
  }

  private static Writing writing(
      LetterFacts.Standing letter, List<AccountWords.Item> items, String url, Instant now) {
    return items.isEmpty() ? new Writing.Withdrawn("settled") : letter(letter, items, url, now);
  }

  /**
   * @param items at least one
   */
  static Writing.Letter letter(
      LetterFacts.Standing letter, List<AccountWords.Item> items, String url, Instant now) {
    var voice = Voice.of(Language.of(letter.language()), letter.country(), letter.zone(), now);
    return new Writing.Letter(
        AccountWords.words(letter.recipient(), letter.company(), items.getFirst(), voice),
        AccountWords.headings(voice),
        AccountWords.rows(items, voice),
        url,
        letter.text());
  }
}
