package dev.puntual.desk.debtor;

import dev.puntual.desk.tasks.NoticeSaid;
import dev.puntual.desk.tasks.TaskList;
import dev.puntual.dunning.Following;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Ageing;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.receivables.Standing;
import dev.puntual.tenants.CountryParts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of one debtor.
 *
 * @param ages one bar per currency owed
 * @param moreItems address of the items after these; null when these are all
 * @param moreHistory address of the moments before these; null at the beginning of the story
 * @param credit by which steps nothing more is sold on credit; almost always empty
 * @param why the days around today and the one that was asked about
 * @param link a payment link just made, to hand over; null when none was asked for
 * @param following which strategies the debts follow
 * @param typed a strategy by name that was refused; blank when none was
 * @param surcharged what lateness costs
 * @param notices that a law wants them to have by a day and nobody sent; almost always none
 */
public record DebtorView(
    Header header,
    List<Ageing> ages,
    List<Item> items,
    @Nullable String moreItems,
    List<Contact> contacts,
    List<Held> holds,
    List<Task> tasks,
    List<Credit> credit,
    List<Planned> planned,
    List<Upcoming> upcoming,
    List<Settled> settled,
    @Nullable String moreSettled,
    List<Moment> history,
    @Nullable String moreHistory,
    WhyView why,
    @Nullable String link,
    Following.Of following,
    FollowForm typed,
    Surcharged surcharged,
    List<NoticeSaid> notices) {

  /** The same page with a strategy by name that was refused. */
  DebtorView with(FollowForm refused) {
    return new DebtorView(
        header,
        ages,
        items,
        moreItems,
        contacts,
        holds,
        tasks,
        credit,
        planned,
        upcoming,
        settled,
        moreSettled,
        history,
        moreHistory,
        why,
        link,
        following,
        refused,
        surcharged,
        notices);
  }

  /** The first day on which something in writing leaves if nothing changes; null when none does. */
  public @Nullable LocalDate nextLetter() {
    return Stream.concat(
            planned.stream().filter(one -> !one.channel().equals("call")).map(Planned::day),
            upcoming.stream().map(Upcoming::day))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether somebody asked for silence by every channel, now or later. */
  public boolean paused() {
    return holds.stream().anyMatch(hold -> hold.channel() == null && hold.part() == null);
  }

  /** Whether there is somebody a reminder could go to. */
  public boolean reachable() {
    return contacts.stream().anyMatch(Contact::reachable);
  }

  /**
   * Who this is. Texts that are not known are empty.
   *
   * @param place country and part ({@code BR-SP})
   */
  public record Header(
      DebtorId id,
      String code,
      String name,
      String taxId,
      String country,
      String place,
      Standing standing,
      Instant since) {

    /** The parts that the country has. */
    public List<CountryParts.Part> places() {
      return CountryParts.of(country);
    }

    public List<Standing> standings() {
      return List.of(Standing.values());
    }

    /** The name of the part it is in; empty when nobody knows. */
    public String placeName() {
      return places().stream()
          .filter(part -> part.iso().equals(place))
          .map(CountryParts.Part::name)
          .findFirst()
          .orElse("");
    }
  }

  /**
   * One debt that is owed.
   *
   * @param hold code of a hold on this document alone; null when there is none
   * @param disputed what of it is objected to while the rest is asked for; null for nothing
   * @param step the last step written about it; 0 before the first
   */
  public record Item(
      UUID id,
      String number,
      int instalment,
      @Nullable LocalDate issuedOn,
      LocalDate dueOn,
      Money amount,
      Money balance,
      @Nullable String hold,
      @Nullable Money disputed,
      int step) {}

  /**
   * Somebody to speak to.
   *
   * @param wrongSince since when somebody else is known to answer the telephone; null when nobody
   *     is
   * @param unheardSince since when a provider says that no message arrives at the telephone; null
   *     when none does
   * @param shut why nobody may call now, as a sentence; empty when one may
   */
  public record Contact(
      UUID id,
      String name,
      String role,
      String email,
      String phone,
      String traits,
      @Nullable Instant badSince,
      @Nullable Instant wrongSince,
      @Nullable Instant unheardSince,
      String shut) {

    private static final Set<String> WRITTEN_TO = Set.of("payer", "boss", "other");

    /** The same, not to be called for that reason. */
    Contact shut(String reason) {
      return new Contact(
          id, name, role, email, phone, traits, badSince, wrongSince, unheardSince, reason);
    }

    private boolean called() {
      return !phone.isEmpty() && wrongSince == null && WRITTEN_TO.contains(role);
    }

    boolean reachable() {
      return !email.isEmpty() && badSince == null && WRITTEN_TO.contains(role);
    }
  }

  /**
   * Something the team has to do or did about debts that are still owed.
   *
   * @param since the day it was planned for
   * @param taken whether it is a call that somebody is about to make
   * @param line how the call stands that the provider makes; empty when it makes none
   * @param connect as on the list of tasks
   */
  public record Task(
      UUID id,
      String kind,
      boolean open,
      LocalDate since,
      int debts,
      List<Money> owed,
      boolean taken,
      String line,
      String connect) {

    /** Where it is answered; empty where it is simply done. */
    public String answer(DebtorId debtor) {
      return TaskList.answer(kind, debtor, id);
    }
  }

  /** Whether somebody took the slot of a call, so that its numbers may be dialled. */
  public boolean dialling() {
    return tasks.stream().anyMatch(Task::taken);
  }

  /** The documents of which nobody may call for now, as people write them; empty for none. */
  public String quiet(LocalDate today) {
    return holds.stream()
        .filter(hold -> hold.channel() == null || hold.channel().equals("call"))
        .filter(hold -> hold.part() == null)
        .filter(hold -> !hold.from().isAfter(today))
        .map(Held::number)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether somebody who wants to call this one has to take a slot first. */
  public boolean callable(Contact contact) {
    return contact.shut().isEmpty()
        && !dialling()
        && !items.isEmpty()
        && !contact.role().equals("sales");
  }

  /** Who may have been called. */
  public List<TaskList.Phone> phones() {
    return contacts.stream()
        .filter(Contact::called)
        .map(one -> new TaskList.Phone(one.id(), one.name(), one.phone(), one.traits(), one.shut()))
        .toList();
  }

  /** Nothing more is sold on credit since that day, by that step. */
  public record Credit(UUID task, LocalDate since, int step) {}

  /** Kinds of marks that stand on a debtor as long as anything is owed of their debts. */
  private static final Set<String> MARKS = Set.of("late_fee", "credit_hold");

  /** Late fees and holds of credit that were asked for and not let be. */
  public List<String> marks() {
    return tasks.stream().map(Task::kind).filter(MARKS::contains).distinct().sorted().toList();
  }

  /**
   * A message or task on its way.
   *
   * @param waits whether its plan waits for a person
   * @param dueAt when it may leave; null while it is only planned
   */
  public record Planned(
      LocalDate day,
      String stage,
      String channel,
      int debts,
      Money amount,
      boolean waits,
      @Nullable Instant dueAt) {}

  /** A day on which the strategy would write if nothing changes. */
  public record Upcoming(LocalDate day, int debts, Money amount) {}

  /** One debt that is no longer owed. */
  public record Settled(
      UUID id, String number, int instalment, LocalDate dueOn, LocalDate settledOn, Money amount) {}

  /**
   * One thing that happened, said in a sentence.
   *
   * @param day the day it explains itself on; null when there is nothing to explain
   */
  public record Moment(
      Icon icon,
      Tone tone,
      String title,
      @Nullable String text,
      Instant at,
      boolean silent,
      @Nullable String href,
      @Nullable LocalDate day) {}
}
