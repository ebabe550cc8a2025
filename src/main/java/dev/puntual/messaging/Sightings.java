package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import dev.puntual.platform.secrets.SignedName.Named;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Letters that pass by us on their way to being read: a picture that shows nothing, and an address
 * that leads on to the page the letter was about, and to no other.
 */
public final class Sightings {

  private static final SqlFile KEEP = SqlFile.beside(Sightings.class, "sighting_keep");
  private static final SqlFile FOLD = SqlFile.beside(Deliveries.class, "delivery_fold");
  private static final SqlFile OF = SqlFile.beside(Sightings.class, "sightings_of");

  /** Whatever looks sooner after a letter left is a server that examines it. */
  private static final Duration MACHINES_LOOK = Duration.ofSeconds(20);

  private static final String PATH = "/c/";

  private final SignedName pictures;
  private final SignedName ways;
  private final PublicAddress address;
  private final TenantTransactions transactions;
  private final Messages messages;
  private final InstantSource clock;

  public Sightings(
      Secrets secrets,
      PublicAddress address,
      TenantTransactions transactions,
      Messages messages,
      InstantSource clock) {
    this.pictures = new SignedName(secrets, "letter opened");
    this.ways = new SignedName(secrets, "letter followed");
    this.address = address;
    this.transactions = transactions;
    this.messages = messages;
    this.clock = clock;
  }

  /** The whole address of the picture in one letter. */
  public String picture(Named letter) {
    return address.at(PATH + "imagen/" + pictures.write(letter));
  }

  /** The whole address that leads on to {@code link}; a link that is not ours stays as it is. */
  public String way(Named letter, String link) {
    return link.startsWith(address.at("/")) ? address.at(PATH + ways.write(letter)) : link;
  }

  /** Somebody fetched the picture. What nobody wrote is passed over. */
  public void opened(String token, Visit visit) {
    pictures.read(token).ifPresent(letter -> seen(letter, "opened", visit));
  }

  /**
   * Where the letter leads; empty for a token that nobody wrote, or a letter that leads nowhere.
   */
  public Optional<String> followed(String token, Visit visit) {
    return ways.read(token)
        .flatMap(
            letter -> {
              var to = transactions.in(letter.tenant(), tx -> leadsTo(tx, letter.id()));
              if (to.isPresent()) {
                seen(letter, "clicked", visit);
              }
              return to;
            });
  }

  /** When one letter was seen, first things first. */
  public static List<Sighting> of(TenantTx tx, UUID message) {
    return tx.sql(OF)
        .param("message", message)
        .query(
            (row, _) ->
                new Sighting(
                    row.getString("kind"),
                    row.getTimestamp("first_at").toInstant(),
                    row.getInt("times")))
        .list();
  }

  private Optional<String> leadsTo(TenantTx tx, UUID message) {
    return messages
        .letter(tx, message)
        .map(letter -> letter.link())
        .filter(link -> link.startsWith(address.at("/")));
  }

  private void seen(Named letter, String kind, Visit visit) {
    var now = clock.instant();
    transactions.run(
        letter.tenant(),
        tx -> {
          var kept =
              tx.sql(KEEP)
                  .param("message", letter.id())
                  .param("kind", kind)
                  .param("machine", visit.machine())
                  .param("soon", Timestamp.from(now.minus(MACHINES_LOOK)))
                  .param("hour", Long.toString(now.getEpochSecond() / 3600))
                  .param("now", Timestamp.from(now))
                  .query(String.class)
                  .list();
          if (kept.contains(kind)) {
            fold(tx, letter.id(), now);
          }
        });
  }

  /** Whoever read it has it, whatever we thought had become of it. */
  private static void fold(TenantTx tx, UUID message, Instant now) {
    tx.sql(FOLD)
        .param("messages", new String[] {message.toString()})
        .param("providerIds", new String[] {""})
        .param("deliveries", new String[] {"read"})
        .param("reasons", new String[] {""})
        .param("details", new String[] {""})
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getObject("message_id", UUID.class))
        .list();
  }
}
