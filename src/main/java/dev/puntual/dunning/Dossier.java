package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What deciding about one debtor between two days asks for, and what was decided; seven reads. */
record Dossier(
    Debtor debtor,
    List<Debt> debts,
    Map<UUID, List<Said>> said,
    List<Contact> contacts,
    List<Hold> holds,
    List<Act> acts,
    Set<LocalDate> replaced) {

  private static final SqlFile DEBTOR = SqlFile.beside(Dossier.class, "dossier_debtor");
  private static final SqlFile DEBTS = SqlFile.beside(Dossier.class, "dossier_debts");
  private static final SqlFile SAID = SqlFile.beside(Dossier.class, "dossier_said");
  private static final SqlFile CONTACTS = SqlFile.beside(Dossier.class, "dossier_contacts");
  private static final SqlFile HOLDS = SqlFile.beside(Dossier.class, "dossier_holds");
  private static final SqlFile ACTS = SqlFile.beside(Dossier.class, "dossier_acts");
  private static final SqlFile REPLACED = SqlFile.beside(Dossier.class, "dossier_replaced");

  /** A letter that reached nobody has a say in the days after it. */
  private static final int LETTERS_BACK = 40;

  /** Why a decision is silent whose step goes only by channels that are excluded. */
  static final String EXCLUDED = "excluded_channel";

  /** Those without an end last. */
  static final Comparator<Hold> ENDING =
      Comparator.comparing(Hold::until, Comparator.nullsLast(Comparator.naturalOrder()));

  /** More than a person reads of one day; the oldest come first. */
  private static final int MOST = 300;

  /**
   * @param home the company's country
   * @param clock the debtor's own zone; null where nobody knows it
   * @param country null where nobody knows it
   * @param part of the country; empty where nobody knows it
   * @param standing what the law sees in it, as stored
   * @param roles bits of those that have an address, by each channel
   * @param strategy a person put it there by name
   * @param evaluatedOn the last day that was decided about
   */
  record Debtor(
      ZoneId zone,
      String home,
      @Nullable ZoneId clock,
      @Nullable String country,
      String part,
      String standing,
      int roles,
      @Nullable Integer strategy,
      @Nullable LocalDate strategyUntil,
      @Nullable LocalDate evaluatedOn) {}

  /**
   * @param step taken of the present episode, counted on the ladder; zero before the first
   * @param shift days its clock runs behind
   * @param moved by which its balance changed, by the day we learned of it
   */
  record Debt(
      UUID id,
      String number,
      int instalment,
      LocalDate dueOn,
      String currency,
      BigDecimal balance,
      LocalDate knownOn,
      int ladder,
      int step,
      int shift,
      Map<LocalDate, BigDecimal> moved) {

    boolean open() {
      return balance.signum() > 0;
    }

    /** As it was known that evening. */
    BigDecimal balanceOn(LocalDate day) {
      if (knownOn.isAfter(day)) {
        return BigDecimal.ZERO;
      }
      return moved.entrySet().stream()
          .filter(move -> move.getKey().isAfter(day))
          .map(Map.Entry::getValue)
          .reduce(balance, BigDecimal::subtract);
    }
  }

  /** A row of history. */
  record Said(
      UUID debt,
      LocalDate on,
      int firstStep,
      int step,
      int ladder,
      BigDecimal balance,
      String reason,
      boolean waits) {

    boolean takes() {
      return reason.equals("due") || reason.equals("held_by_person");
    }
  }

  /**
   * A message or call of one day and currency. Only a message that was asked for has an id.
   *
   * @param rules that stood against it when they were last asked
   * @param told what its provider told since
   * @param givesWay the rules refused it at the door, and its step names another channel
   * @param ladder of the step that led
   */
  record Contact(
      LocalDate on,
      String currency,
      Means by,
      boolean waits,
      @Nullable UUID message,
      String told,
      String state,
      String why,
      boolean givesWay,
      List<String> rules,
      int ladder,
      int step,
      String recipient,
      String role,
      Explanation.@Nullable Hour hour,
      List<Passed> passed) {

    boolean call() {
      return by == Means.CALL;
    }
  }

  /**
   * @param channel null: a hold, about every channel; else an exclusion from this one alone
   */
  record Hold(
      @Nullable UUID debt,
      @Nullable Means channel,
      String reason,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate placed,
      @Nullable LocalDate lifted,
      @Nullable String person,
      @Nullable Promised promised) {

    Explanation.Hold said() {
      return new Explanation.Hold(until, person, promised);
    }

    boolean covers(UUID other, LocalDate day) {
      return (debt == null || debt.equals(other))
          && !from.isAfter(day)
          && (until == null || !until.isBefore(day));
    }

    /** Whether it can be the cause of a decision with this reason. */
    boolean stopped(String why) {
      return channel == null ? why.equals("hold_" + reason) : why.equals(EXCLUDED);
    }

    /** Lifted at noon, it still was why the morning was silent. */
    boolean explains(UUID other, LocalDate day) {
      return covers(other, day)
          && !placed.isAfter(day)
          && (lifted == null || !lifted.isBefore(day));
    }
  }

  /**
   * A notice or a hand-over that a person did.
   *
   * @param planned the day its step was for
   */
  record Act(String action, LocalDate planned, Set<UUID> debts, ActDone done) {}

  /** What became of that act of the office, decided on that day. */
  Optional<ActDone> done(UUID debt, Action action, LocalDate day) {
    return acts.stream()
        .filter(one -> one.action().equals(action.code()) && one.debts().contains(debt))
        .filter(one -> !one.planned().isBefore(day))
        .min(Comparator.comparing(Act::planned))
        .map(Act::done);
  }

  /** In force that day as things are, the one that ends first first. */
  List<Hold> exclusions(UUID debt, LocalDate day) {
    return holds.stream()
        .filter(one -> one.channel() != null && one.lifted() == null && one.covers(debt, day))
        .sorted(ENDING)
        .toList();
  }

  /** By what nobody is to speak of a debt that day. */
  Set<Means> excluded(UUID debt, LocalDate day) {
    return exclusions(debt, day).stream()
        .flatMap(one -> Stream.ofNullable(one.channel()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** From when the step of that decision is open again, because its letter reached nobody. */
  Optional<LocalDate> again(Debt debt, Said word) {
    return word.reason().equals("due")
        ? contacts.stream()
            .filter(one -> one.on().equals(word.on()) && one.currency().equals(debt.currency()))
            .findFirst()
            .flatMap(UnheardLetters::again)
        : Optional.empty();
  }

  /** Empty when there is no such debtor. */
  static Optional<Dossier> read(TenantTx tx, DebtorId debtor, LocalDate from, LocalDate until) {
    var rows = new DossierRows();
    return tx.sql(DEBTOR)
        .param("debtor", debtor.value())
        .query((row, _) -> rows.debtor(row))
        .optional()
        .map(found -> read(tx, debtor.value(), rows, found, from, until));
  }

  private static Dossier read(
      TenantTx tx, UUID debtor, DossierRows rows, Debtor found, LocalDate from, LocalDate until) {
    tx.sql(DEBTS)
        .param("debtor", debtor)
        .param("from", from)
        .param("zone", found.zone().getId())
        .param("limit", MOST)
        .query(rows::debt);
    var debts = rows.debts();
    var said =
        tx.sql(SAID)
            .param("debts", debts.stream().map(Debt::id).toArray(UUID[]::new))
            .query((row, _) -> rows.said(row))
            .list();
    var contacts =
        tx.sql(CONTACTS)
            .param("debtor", debtor)
            .param("from", from.minusDays(LETTERS_BACK))
            .param("until", until)
            .query((row, _) -> rows.contact(row))
            .list();
    var holds =
        tx.sql(HOLDS)
            .param("debtor", debtor)
            .param("from", from)
            .param("zone", found.zone().getId())
            .query((row, _) -> rows.hold(row))
            .list();
    var acts =
        tx.sql(ACTS)
            .param("debtor", debtor)
            .param("from", from)
            .param("zone", found.zone().getId())
            .query((row, _) -> rows.act(row))
            .list();
    var replaced =
        tx.sql(REPLACED).param("from", from).param("until", until).query(LocalDate.class).list();
    return new Dossier(
        found,
        debts,
        said.stream().collect(Collectors.groupingBy(Said::debt)),
        contacts,
        holds,
        acts,
        Set.copyOf(replaced));
  }
}
