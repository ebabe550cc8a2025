package dev.puntual.dunning.campaign;

import dev.puntual.dunning.AccountWords;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Writing;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a text reads to real debtors of an audience. Nothing is written and no link is opened. */
public final class Preview {

  private static final SqlFile READERS = SqlFile.beside(Preview.class, "readers");
  private static final String LINK = "https://example.com/p/muestra";
  private static final String SHORT_LINK = "https://example.com/p/" + "x".repeat(27);
  private static final int SHOWN = 12;

  private final Audiences audiences;
  private final InstantSource clock;

  Preview(Audiences audiences, InstantSource clock) {
    this.audiences = audiences;
    this.clock = clock;
  }

  /**
   * A debtor to read a letter by.
   *
   * @param country ISO 3166: its law adds what the letter must say there
   */
  public record Reader(UUID id, String name, String country) {}

  /** Some debtors of the audience, those first who owe. */
  public List<Reader> readers(TenantTx tx, Audience audience, BusinessDate today) {
    return facts(tx, audience, today).stream()
        .map(one -> new Reader(one.id(), one.name(), one.country()))
        .toList();
  }

  /**
   * The letter as it would be said today to one of those, or to the first of them. Empty when there
   * is nobody, or the text cannot be said. By the channel and in the language asked for, whatever
   * the debtor reads.
   */
  public Optional<Writing.Said> letter(
      TenantTx tx,
      Campaign.Plan plan,
      Campaign.Texts texts,
      Means way,
      Language language,
      Optional<UUID> wanted,
      BusinessDate today) {
    var now = clock.instant();
    return found(tx, plan, way, language, wanted, today, now)
        .flatMap(
            one ->
                CampaignSlip.said(plan.kind(), texts, one.reader(), one.items(), link(way), now));
  }

  /** What would be told, before its words are chosen; empty likewise. */
  public Optional<Writing.Letter> facts(
      TenantTx tx,
      Campaign.Plan plan,
      Means way,
      Language language,
      Optional<UUID> wanted,
      BusinessDate today) {
    var now = clock.instant();
    return found(tx, plan, way, language, wanted, today, now)
        .map(one -> CampaignText.letter(one.reader(), one.items(), link(way), now));
  }

  private record Found(LetterFacts.Reader reader, @Nullable List<AccountWords.Item> items) {}

  private Optional<Found> found(
      TenantTx tx,
      Campaign.Plan plan,
      Means way,
      Language language,
      Optional<UUID> wanted,
      BusinessDate today,
      Instant now) {
    var all = facts(tx, plan.audience(), today);
    var reader =
        wanted
            .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
            .or(() -> all.stream().findFirst())
            .map(one -> one.by(way, language));
    if (reader.isEmpty() || plan.kind() != Campaign.Kind.STATEMENT) {
      return reader.map(one -> new Found(one, null));
    }
    var items = LetterFacts.items(tx, List.of(reader.get()), now).get(reader.get().id());
    return items == null ? Optional.empty() : Optional.of(new Found(reader.get(), items));
  }

  private static String link(Means way) {
    return way == Means.SMS ? SHORT_LINK : LINK;
  }

  private List<LetterFacts.Reader> facts(TenantTx tx, Audience audience, BusinessDate today) {
    return audiences
        .in(tx, READERS, audience, today)
        .param("book", audience instanceof Audience.OfBook(var id) ? id : null)
        .param("limit", SHOWN)
        .query((row, _) -> LetterFacts.Reader.of(row, "debtor_id"))
        .list();
  }
}
