package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether one contact would be lawful: whom, about what, how and where. What is not known is said
 * to be unknown and judged strictly.
 *
 * @param debt null when the contact is about the whole account
 * @param occasion shared by letters that are said together, of the same debtor; null stands alone
 * @param authorised whether this channel was agreed with the person, where that is asked
 * @param asked hours in which they asked to be reached; null for none
 */
public record Question(
    DebtorId debtor,
    @Nullable UUID debt,
    Channel channel,
    Where where,
    Parties parties,
    DebtStage stage,
    Set<AddressTrait> traits,
    @Nullable String address,
    @Nullable UUID occasion,
    boolean authorised,
    @Nullable AskedHours asked) {

  /**
   * Where the debtor is.
   *
   * @param country ISO 3166, two letters
   * @param subdivision state or city as the packs name it ({@code SP}, {@code NYC}); null is
   *     unknown
   * @param zone null is unknown: then it must suit every zone of the place
   */
  public record Where(String country, @Nullable String subdivision, @Nullable ZoneId zone) {

    /**
     * As rows have it: what is not known is empty.
     *
     * @param zone a name that no clock knows is no zone
     */
    public static Where of(String country, String subdivision, String zone) {
      return new Where(country, subdivision.isEmpty() ? null : subdivision, zone(zone));
    }

    private static @Nullable ZoneId zone(String name) {
      try {
        return name.isEmpty() ? null : ZoneId.of(name);
      } catch (DateTimeException _) {
        return null;
      }
    }

    public static Where in(String country) {
      return new Where(country, null, null);
    }

    public Where at(ZoneId known) {
      return new Where(country, subdivision, known);
    }

    public Where within(String known) {
      return new Where(country, known, zone);
    }
  }

  /** Who collects from whom, and who would read or hear it. */
  public record Parties(Collector collector, DebtorClass debtor, Recipient recipient) {

    /** We ourselves, and a debtor of whom nobody knows more. */
    public static final Parties OURS =
        new Parties(Collector.FIRST_PARTY, DebtorClass.UNKNOWN, Recipient.DEBTOR);

    /** We ourselves, and a debtor whose class is stored as this word. */
    public static Parties ours(String debtorClass) {
      return new Parties(
          Collector.FIRST_PARTY, Kind.word(DebtorClass.class, debtorClass), Recipient.DEBTOR);
    }
  }

  /** A contact that shares its occasion with no other. */
  public Question(
      DebtorId debtor,
      @Nullable UUID debt,
      Channel channel,
      Where where,
      Parties parties,
      DebtStage stage,
      Set<AddressTrait> traits,
      @Nullable String address,
      boolean authorised) {
    this(debtor, debt, channel, where, parties, stage, traits, address, null, authorised);
  }

  /** Of whom nobody knows that they asked for hours. */
  public Question(
      DebtorId debtor,
      @Nullable UUID debt,
      Channel channel,
      Where where,
      Parties parties,
      DebtStage stage,
      Set<AddressTrait> traits,
      @Nullable String address,
      @Nullable UUID occasion,
      boolean authorised) {
    this(debtor, debt, channel, where, parties, stage, traits, address, occasion, authorised, null);
  }

  public Question {
    traits = Set.copyOf(traits);
  }

  /** The same, knowing whether its channel was agreed with the person, and their hours. */
  Question known(boolean agreed, @Nullable AskedHours hours) {
    return new Question(
        debtor, debt, channel, where, parties, stage, traits, address, occasion, agreed, hours);
  }

  /** The same, where whoever asks for themselves is in truth such a company. */
  Question of(Collector we) {
    return parties.collector() != Collector.FIRST_PARTY || we == Collector.FIRST_PARTY
        ? this
        : new Question(
            debtor,
            debt,
            channel,
            where,
            new Parties(we, parties.debtor(), parties.recipient()),
            stage,
            traits,
            address,
            occasion,
            authorised,
            asked);
  }
}
