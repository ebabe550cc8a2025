package dev.puntual.desk.today;

import dev.puntual.desk.Ages;
import dev.puntual.desk.CallBill;
import dev.puntual.desk.Kept;
import dev.puntual.desk.TextBill;
import dev.puntual.desk.tasks.OwedNotices;
import dev.puntual.dunning.BrokenSegments;
import dev.puntual.dunning.Freshness;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.messaging.GapLine;
import dev.puntual.platform.web.Ageing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees first in the morning.
 *
 * @param plan null when nothing was decided for today
 * @param people debtors whom the plan reaches
 * @param contacts the largest contacts of a plan that waits; empty when none does
 * @param kept who is not written to and why; perhaps of half a minute ago
 * @param ages one ageing bar per currency, the company's own first
 * @param currency the one asked for; perhaps none that anybody owes in
 * @param inHouse whether letters stay in the mailbox in the house, for want of a mail server
 * @param texts what the plan’s text messages cost; null when it has none
 * @param calls what the plan’s automated calls cost; null when it has none
 * @param fresh how old what we know of payments is
 * @param lacking facts without which messages of a plan that waits are not said
 * @param unclear of how many messages somebody has to find out whether they arrived
 * @param rights requests of people about their own data whose last day is near, for who may decide
 * @param nextDay the first day ahead on which somebody would be written to; null when none is
 */
public record Today(
    @Nullable Plan plan,
    int people,
    List<Step> steps,
    List<Contact> contacts,
    List<Rung> ladder,
    Kept.Given<Unwritten> kept,
    List<Received> received,
    Ages.Bars ages,
    String currency,
    boolean inHouse,
    TextBill.@Nullable Bill texts,
    CallBill.@Nullable Bill calls,
    @Nullable LocalDate nextDay,
    Freshness.Known fresh,
    List<GapLine> lacking,
    int unclear,
    int rights) {

  private static final Set<String> MESSAGES = Set.of("email", "sms", "whatsapp", "voice");

  /**
   * @param waits whether a person must let it go first
   * @param entryStep the step at which old debts begin; null for the one of their age
   */
  public record Plan(UUID id, LocalDate day, boolean waits, @Nullable Integer entryStep) {}

  /**
   * Contacts of one step, channel and currency.
   *
   * @param ended messages that did not arrive, or were not to leave any more
   * @param leaving what those ask for that have left or will
   */
  public record Step(
      String stage,
      String channel,
      int contacts,
      int debtors,
      int debts,
      Money amount,
      int held,
      int sent,
      int ended,
      Money leaving) {

    public int going() {
      return contacts - held;
    }

    /** Whether the debtor reads it, by whatever channel. */
    public boolean letter() {
      return MESSAGES.contains(channel);
    }

    int leavingMessages() {
      return letter() ? going() - ended : 0;
    }
  }

  /**
   * One contact of a plan that waits.
   *
   * @param held whether a person left it out
   * @param edited whether a person changed its words
   */
  public record Contact(
      DebtorId debtor,
      String name,
      String stage,
      String channel,
      int debts,
      Money amount,
      boolean held,
      boolean edited) {}

  /** A step of the strategy in force. */
  public record Rung(int number, String stage, int offsetDays) {}

  /**
   * Who is not written to today.
   *
   * @param obstacles what keeps whole countries silent, in plain words
   * @param broken strategies and steps that take nobody, because their segment is broken
   * @param unreachable the largest of those whom nobody can write to
   * @param unreachableInAll how many those are
   * @param notices that a law wants somebody to have by a day
   */
  public record Unwritten(
      List<String> obstacles,
      List<BrokenSegments.Broken> broken,
      List<Silence> silences,
      List<Unreachable> unreachable,
      int unreachableInAll,
      OwedNotices.Sum notices) {}

  /** Open debts not written about for one reason, however long ago the silence began. */
  public record Silence(String reason, List<Part> parts) {}

  /** The silent debts of one currency. */
  public record Part(int debtors, int debts, Money amount) {}

  /** A debtor nobody can write to. */
  public record Unreachable(DebtorId debtor, String name, Money balance) {}

  /**
   * Money that came in one currency.
   *
   * @param byLink how much of it came through our own links
   */
  public record Received(int debtors, Money amount, Money byLink) {}

  public Unwritten unwritten() {
    return kept.value();
  }

  public List<Ageing> bars() {
    return ages.bars();
  }

  /** The bar of the currency asked for, else the first; null when nobody owes anything. */
  public @Nullable Ageing bar() {
    return bars().stream()
        .filter(bar -> bar.total().currency().getCurrencyCode().equals(currency))
        .findFirst()
        .orElse(bars().isEmpty() ? null : bars().getFirst());
  }

  public boolean waits() {
    return plan != null && plan.waits();
  }

  /** Messages of the plan that have left or will, without those left out. */
  public int messages() {
    return steps.stream().mapToInt(Step::leavingMessages).sum();
  }

  /** Whether any of them goes by e-mail. */
  public boolean letters() {
    return steps.stream().anyMatch(step -> step.channel().equals("email") && step.going() > 0);
  }

  /** So many lines of the plan stand open; more wait behind their sum. */
  public static final int FEW_STEPS = 3;

  /** Whether the plan is but a line until somebody opens it, and nothing else stands below it. */
  public boolean folded() {
    return steps.size() > FEW_STEPS && contacts.isEmpty() && !addressesMissing();
  }

  /** How many contacts each stage makes, without those left out, in the order of the steps. */
  public Map<String, Integer> stages() {
    var stages = new LinkedHashMap<String, Integer>();
    steps.forEach(step -> stages.merge(step.stage(), step.going(), Integer::sum));
    return stages;
  }

  /** Calls and acts of the office, without those left out. */
  public int tasks() {
    return steps.stream().filter(step -> !step.letter()).mapToInt(Step::going).sum();
  }

  /** What they ask for, one amount for each currency. */
  public List<Money> leaving() {
    var sums = new LinkedHashMap<Currency, Money>();
    steps.stream()
        .filter(step -> step.leavingMessages() > 0)
        .forEach(step -> sums.merge(step.leaving().currency(), step.leaving(), Money::plus));
    return sums.values().stream().sorted(Comparator.comparingInt(this::place)).toList();
  }

  /** What came in, in the order of the bars: the company's own currency first. */
  public List<Received> moneyIn() {
    return received.stream()
        .sorted(Comparator.comparingInt(money -> place(money.amount())))
        .toList();
  }

  private int place(Money money) {
    for (int i = 0; i < bars().size(); i++) {
      if (bars().get(i).total().currency().equals(money.currency())) {
        return i;
      }
    }
    return bars().size();
  }

  public int sent() {
    return steps.stream().mapToInt(Step::sent).sum();
  }

  /** Whether there is nothing to tell but how to begin. */
  public boolean nothingYet() {
    return bars().isEmpty()
        && steps.isEmpty()
        && received.isEmpty()
        && unwritten().silences().isEmpty();
  }

  /** Whether nobody is written to only because we know no address of anybody. */
  public boolean addressesMissing() {
    return steps.isEmpty() && nextDay == null && unwritten().unreachableInAll() > 0;
  }

  /** Whether every message of the plan has left already. */
  public boolean gone() {
    return sent() >= messages();
  }

  /** The day on which an approved plan leaves, when that is not yet today; null when it is. */
  public @Nullable LocalDate laterOn(LocalDate today) {
    return plan != null && plan.day().isAfter(today) ? plan.day() : null;
  }
}
