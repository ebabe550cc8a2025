package dev.puntual.receivables;

import com.sanctionco.jmail.JMail;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a debtor, as a person at the desk keeps them. Lists of them come by {@link
 * IncomingContacts}.
 */
public final class Contacts {

  private static final SqlFile COUNTRY = SqlFile.beside(Contacts.class, "contact_country");
  private static final SqlFile SAVE = SqlFile.beside(Contacts.class, "contact_save");
  private static final SqlFile RETIRE = SqlFile.beside(Contacts.class, "contact_retire");
  private static final SqlFile GONE = SqlFile.beside(Contacts.class, "contact_gone");
  private static final SqlFile BAD = SqlFile.beside(Contacts.class, "contact_bad");
  private static final SqlFile TRUST = SqlFile.beside(Contacts.class, "contact_trust");
  private static final SqlFile NUMBER_GONE = SqlFile.beside(Contacts.class, "number_gone");
  private static final SqlFile NUMBER_TRUST = SqlFile.beside(Contacts.class, "number_trust");
  private static final SqlFile NOBODY_BEHIND = SqlFile.beside(Contacts.class, "nobody_behind");
  private static final SqlFile RESTORE = SqlFile.beside(Contacts.class, "contact_restore");
  private static final int LONGEST = 200;

  private final InstantSource clock;

  public Contacts(InstantSource clock) {
    this.clock = clock;
  }

  /** What speaks against an address, as contact rules call it. */
  public enum Trait {
    /** Found elsewhere than in the papers of the debt. */
    NOT_SUPPLIED,
    /** A mailbox that an employer gave. */
    WORK_EMAIL,
    /** A telephone or a desk at work. */
    WORKPLACE;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a person typed. Either address may be empty, not both. */
  public record Entry(
      String name, ContactRole role, String email, String phone, Set<Trait> traits) {

    public Entry {
      traits = Set.copyOf(traits);
    }

    /** Nothing speaks against its addresses. */
    public Entry(String name, ContactRole role, String email, String phone) {
      this(name, role, email, phone, Set.of());
    }

    private String traitCodes() {
      return traits.stream().sorted().map(Trait::code).collect(Collectors.joining(" "));
    }
  }

  /** What became of it. */
  public sealed interface Saved {

    record Kept(UUID contact) implements Saved {}

    /** Neither an e-mail nor a telephone. */
    record NoAddress() implements Saved {}

    /** The e-mail cannot be one. */
    record BadEmail() implements Saved {}

    /** Longer than any name or address. */
    record TooLong() implements Saved {}
  }

  /**
   * Adds an address, or brings it up to date when the debtor has it already; one that was retired
   * comes back.
   */
  public Saved save(TenantTx tx, DebtorId debtor, Entry entry) {
    return save(tx, debtor, entry, null);
  }

  /**
   * Corrects a contact. A contact is its addresses: with another address it is another one, and the
   * old one goes. A dead address that stays the same stays dead.
   */
  public Saved correct(TenantTx tx, DebtorId debtor, UUID contact, Entry entry) {
    var badSince =
        tx.sql(BAD)
            .param("debtor", debtor.value())
            .param("contact", contact)
            .param("email", entry.email().strip().toLowerCase(Locale.ROOT))
            .query(Timestamp.class)
            .optional()
            .orElse(null);
    var saved = save(tx, debtor, entry, badSince);
    if (saved instanceof Saved.Kept(var kept) && !kept.equals(contact)) {
      retire(tx, debtor, contact);
    }
    return saved;
  }

  private Saved save(TenantTx tx, DebtorId debtor, Entry entry, @Nullable Timestamp badSince) {
    var email = entry.email().strip().toLowerCase(Locale.ROOT);
    var phone = entry.phone().strip();
    if (email.isEmpty() && phone.isEmpty()) {
      return new Saved.NoAddress();
    }
    if (!email.isEmpty() && !JMail.strictValidator().isValid(email)) {
      return new Saved.BadEmail();
    }
    if (email.length() > LONGEST || phone.length() > LONGEST || entry.name().length() > LONGEST) {
      return new Saved.TooLong();
    }
    return new Saved.Kept(
        tx.sql(SAVE)
            .param("debtor", debtor.value())
            .param("name", entry.name().strip())
            .param("role", entry.role().code())
            .param("email", email)
            .param("phone", dialled(tx, debtor, phone))
            .param("traits", entry.traitCodes())
            .param("badSince", badSince)
            .param("now", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .single());
  }

  /** As a file would give it, so that both are one; as it stands when it is no telephone. */
  private static String dialled(TenantTx tx, DebtorId debtor, String phone) {
    if (phone.isEmpty()) {
      return phone;
    }
    var number =
        tx.sql(COUNTRY)
            .param("debtor", debtor.value())
            .query(String.class)
            .optional()
            .map(country -> new PhoneText().e164(phone, country))
            .orElse("");
    return number.isEmpty() ? phone : number;
  }

  /** Nobody writes there any more; the row stays for history. False when it was retired before. */
  public boolean retire(TenantTx tx, DebtorId debtor, UUID contact) {
    return tx.sql(RETIRE)
            .param("debtor", debtor.value())
            .param("contact", contact)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Nobody is behind the e-mail addresses of these contacts. Returns how many that was news of. */
  public int addressGone(TenantTx tx, Collection<UUID> contacts) {
    return tx.sql(GONE)
        .param("contacts", contacts.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * A provider says that nobody is behind the numbers of these contacts: by that channel they are
   * not written to any more. They may still be called.
   */
  public void nobodyBehind(TenantTx tx, Collection<UUID> contacts, String channel) {
    tx.sql(NOBODY_BEHIND)
        .param("contacts", contacts.toArray(UUID[]::new))
        .param("channel", channel)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Somebody knows that the address is good after all. False when it was not marked. */
  public boolean trustAddress(TenantTx tx, DebtorId debtor, UUID contact) {
    return tx.sql(TRUST).param("debtor", debtor.value()).param("contact", contact).update() == 1;
  }

  /** Somebody else answers there: this debtor is not called at that number any more. */
  public void numberGone(TenantTx tx, DebtorId debtor, UUID contact) {
    tx.sql(NUMBER_GONE)
        .param("debtor", debtor.value())
        .param("contact", contact)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /**
   * Somebody knows that the number is right after all. Returns it; empty when it was not marked.
   */
  public Optional<String> trustNumber(TenantTx tx, DebtorId debtor, UUID contact) {
    return tx
        .sql(NUMBER_TRUST)
        .param("debtor", debtor.value())
        .param("contact", contact)
        .query((row, _) -> row.getString("phone"))
        .list()
        .stream()
        .findFirst();
  }

  /** Takes a retirement back. */
  public boolean restore(TenantTx tx, DebtorId debtor, UUID contact) {
    return tx.sql(RESTORE).param("debtor", debtor.value()).param("contact", contact).update() == 1;
  }
}
