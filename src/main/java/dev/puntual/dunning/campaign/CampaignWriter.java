package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.dunning.Freshness;
import dev.puntual.dunning.Means;
import dev.puntual.messaging.Author;
import dev.puntual.messaging.Writing;
import dev.puntual.payments.LinkRequest;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what each message of a campaign says at the instant it leaves, with the balances of now. One
 * with nothing to say any more is withdrawn.
 */
final class CampaignWriter implements Author {

  private final PaymentLinks links;
  private final InstantSource clock;

  CampaignWriter(PaymentLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds) {
    var now = clock.instant();
    var letters = LetterFacts.standing(tx, messageIds, now);
    if (letters.isEmpty()) {
      return Map.of();
    }
    var statements =
        letters.stream()
            .filter(letter -> letter.kind() == Campaign.Kind.STATEMENT && !letter.cancelled())
            .map(LetterFacts.Standing::reader)
            .toList();
    var items =
        statements.isEmpty()
            ? Map.<UUID, List<AccountWords.Item>>of()
            : LetterFacts.items(tx, statements, now);
    var urls =
        links(tx, statements.stream().filter(one -> items.containsKey(one.id())).toList(), now);
    boolean stale = Freshness.stale(tx, now);
    var texts = new HashMap<UUID, Campaign.Texts>();
    var writings = new HashMap<UUID, Writing>();
    for (var letter : letters) {
      var spoken =
          texts.computeIfAbsent(letter.campaign(), campaign -> CampaignRows.texts(tx, campaign));
      var id = letter.reader().id();
      writings.put(
          id,
          stale && letter.aboutDebts() && !letter.cancelled()
              ? new Writing.Withdrawn("stale")
              : writing(letter, spoken, items.get(id), urls.getOrDefault(id, ""), now));
    }
    return writings;
  }

  private Map<UUID, String> links(TenantTx tx, List<LetterFacts.Reader> readers, Instant now) {
    return readers.isEmpty()
        ? Map.of()
        : links.issue(
            tx,
            readers.stream()
                .map(
                    one ->
                        one.way() == Means.SMS || one.way() == Means.VOICE
                            ? LinkRequest.inText(one.id(), one.debtor(), one.currency(), now)
                            : LinkRequest.inLetter(one.id(), one.debtor(), one.currency(), now))
                .toList());
  }

  private static Writing writing(
      LetterFacts.Standing letter,
      Campaign.Texts texts,
      @Nullable List<AccountWords.Item> items,
      String url,
      Instant now) {
    if (letter.cancelled()) {
      return new Writing.Withdrawn("cancelled");
    }
    if (letter.excluded() && !letter.paused()) {
      return new Writing.Withdrawn("excluded_channel");
    }
    if (letter.kind() == Campaign.Kind.STATEMENT && items == null) {
      return new Writing.Withdrawn(letter.stillOpen() > 0 ? "on_hold" : "settled");
    }
    if (letter.paused()) {
      return new Writing.Withdrawn("on_hold");
    }
    var reader = letter.reader();
    if (reader.way() == Means.WHATSAPP || reader.way() == Means.VOICE) {
      return CampaignText.letter(reader, items, url, now);
    }
    return CampaignSlip.said(letter.kind(), texts, reader, items, url, now)
        .<Writing>map(said -> said)
        .orElseGet(() -> new Writing.Withdrawn("incomplete"));
  }
}
