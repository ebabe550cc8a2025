package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Authorisations.Basis;
import dev.puntual.rules.packs.Bar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind authorisations: who agreed to which channel at which address, on what
 * grounds, what they were shown and offered, and when and why they took it back. Nothing is changed
 * or erased; the newest entry counts for the rules.
 */
public final class ConsentRegister {

  private static final SqlFile ADD = SqlFile.beside(ConsentRegister.class, "consent_add");
  private static final SqlFile OF = SqlFile.beside(ConsentRegister.class, "consents_of");

  private static final SqlFile GIVEN = SqlFile.beside(ConsentRegister.class, "consents_given");
  private static final SqlFile REFUSED = SqlFile.beside(ConsentRegister.class, "consent_refused");

  private final ContactRules rules;
  private final InstantSource clock;

  ConsentRegister(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One word of one person.
   *
   * @param address null for all of this channel
   * @param granted false when it was taken back
   * @param evidence where it can be seen: a contract's number, a recording; no address
   * @param cause why it was taken back, or empty
   * @param person of the company who entered it; null when they said so themselves
   */
  public record Entry(
      DebtorId debtor,
      Channel channel,
      @Nullable String address,
      boolean granted,
      Basis basis,
      String evidence,
      String cause,
      Shown shown,
      @Nullable UUID person) {}

  /**
   * What they saw.
   *
   * @param wording the version of the text, or empty
   * @param language it was in, or empty
   * @param offered the channels they could choose from
   * @param ip where a form was posted from, or empty
   */
  public record Shown(String wording, String language, Set<Channel> offered, String ip) {

    public Shown {
      offered = Set.copyOf(offered);
    }
  }

  /**
   * An entry as it stands in the register.
   *
   * @param everywhere whether it is about all addresses of its channel; otherwise one that is none
   *     of those asked for has no address here
   * @param saidOn when they said so, where that is not when it was entered
   */
  public record Kept(
      UUID id, Entry entry, boolean everywhere, Instant at, @Nullable LocalDate saidOn) {}

  /** From now on it counts. */
  public void add(TenantTx tx, Entry entry) {
    add(tx, Ids.next(), entry, null);
  }

  /**
   * As {@link #add}, once: the same id again is not written a second time. Returns whether it is
   * new.
   *
   * @param saidOn when they said so; null for now
   */
  public boolean add(TenantTx tx, UUID id, Entry entry, @Nullable LocalDate saidOn) {
    var address = entry.address();
    var shown = entry.shown();
    return tx.sql(ADD)
            .param("id", id)
            .param("saidOn", saidOn)
            .param("debtor", entry.debtor().value())
            .param("channel", Kind.word(entry.channel()))
            .param("address", address == null ? null : Addresses.hash(tx.tenant(), address))
            .param("granted", entry.granted())
            .param("basis", Kind.word(entry.basis()))
            .param("evidence", entry.evidence())
            .param("cause", entry.cause())
            .param("wording", shown.wording())
            .param("language", shown.language())
            .param(
                "offered", shown.offered().stream().map(Kind::word).sorted().toArray(String[]::new))
            .param("ip", shown.ip())
            .param("person", entry.person())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Whether the last word of a debtor about a channel, at whatever address, was a refusal. */
  public boolean refused(TenantTx tx, DebtorId debtor, Channel channel) {
    return tx.sql(REFUSED)
        .param("debtor", debtor.value())
        .param("channel", Kind.word(channel))
        .query(Boolean.class)
        .single();
  }

  /**
   * All that is known of a debtor, oldest first, at most five hundred.
   *
   * @param addresses that can be known again
   */
  public List<Kept> of(TenantTx tx, DebtorId debtor, Collection<String> addresses) {
    var known = new HashMap<String, String>();
    addresses.forEach(address -> known.put(Addresses.hash(tx.tenant(), address), address));
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query((row, _) -> kept(row, debtor, known))
        .list();
  }

  /**
   * Of contacts that asked for a slot, those whose person consented to this channel at that
   * address: it was their last word, and what shows it is named. One statement.
   */
  public Set<UUID> consented(TenantTx tx, Collection<UUID> contacts, Channel channel) {
    return Set.copyOf(
        tx.sql(GIVEN)
            .param("contacts", contacts.toArray(UUID[]::new))
            .param("channel", Kind.word(channel))
            .query((row, _) -> row.getObject("contact_id", UUID.class))
            .list());
  }

  /** Whether a law there asks that people were told which channels there are. */
  public boolean mustOffer(TenantTx tx, String country) {
    return rules.of(tx).book().packs().stream()
        .filter(pack -> pack.applies(clock.instant()))
        .filter(pack -> pack.binds().countries().contains(country))
        .flatMap(pack -> pack.bars().stream())
        .anyMatch(bar -> bar instanceof Bar.Consent consent && consent.offered());
  }

  private static Kept kept(ResultSet row, DebtorId debtor, Map<String, String> known)
      throws SQLException {
    var hash = row.getString("address_hash");
    var offered = EnumSet.noneOf(Channel.class);
    Arrays.stream((String[]) row.getArray("offered").getArray())
        .map(word -> Kind.word(Channel.class, word))
        .forEach(offered::add);
    var shown =
        new Shown(
            row.getString("wording"), row.getString("language"), offered, row.getString("ip"));
    var entry =
        new Entry(
            debtor,
            Kind.word(Channel.class, row.getString("channel")),
            hash == null ? null : known.get(hash),
            row.getBoolean("granted"),
            Kind.word(Basis.class, row.getString("basis")),
            row.getString("evidence"),
            row.getString("cause"),
            shown,
            row.getObject("recorded_by", UUID.class));
    return new Kept(
        row.getObject("authorisation_id", UUID.class),
        entry,
        hash == null,
        row.getTimestamp("recorded_at").toInstant(),
        row.getObject("said_on", LocalDate.class));
  }
}
