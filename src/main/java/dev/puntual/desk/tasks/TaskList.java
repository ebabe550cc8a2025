package dev.puntual.desk.tasks;

import dev.puntual.dunning.Passed;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the team has to do, the oldest first; or what it did, the latest first.
 *
 * @param which {@code terminados}: what was done and what was let be; {@code mios}: what is to be
 *     done by whoever looks; empty: what is to be done
 * @param kind only tasks of this kind; null for all
 * @param from the row before the first, as one word; empty on the first page
 * @param next address of the next page; null on the last
 * @param refused the end of a task that lacks something; null when none does
 */
public record TaskList(
    String which,
    @Nullable String kind,
    String from,
    List<Row> rows,
    @Nullable String next,
    @Nullable Refused refused) {

  /** What was refused of that task; null for every other. */
  public @Nullable Refused refused(UUID task) {
    return refused == null || !refused.task().equals(task) ? null : refused;
  }

  public boolean ended() {
    return which.equals("terminados");
  }

  public boolean mine() {
    return which.equals("mios");
  }

  /** In the order they are offered. */
  public static final List<String> KINDS =
      List.of(
          "call",
          "alert",
          "late_fee",
          "credit_hold",
          "notice",
          "hand_over",
          "find_contact",
          "dispute",
          "talk",
          "verify",
          "unclear");

  /**
   * One task.
   *
   * @param tone how firm its step is
   * @param owed what is still owed of its debts and not on hold; of one that ended, what was asked
   * @param also of a call, what is owed in other currencies; else empty
   * @param debts how many those are
   * @param late days since the oldest of them fell due; negative ahead of it
   * @param since the day it was planned for
   * @param people of the team
   * @param phones of whom to call; only for a call
   * @param passed channels that came before a call and were not used
   * @param calling what whoever calls must see to, as sentences
   * @param asked what contact rules ask about the debtor; null for what ended
   * @param slot when the call that is being made took its slot; null when none is
   * @param end how it ended; null while it is open
   */
  public record Row(
      UUID id,
      String kind,
      DebtorId debtor,
      String name,
      String tone,
      Money owed,
      List<Money> also,
      int debts,
      int late,
      LocalDate since,
      People people,
      List<Phone> phones,
      List<Passed> passed,
      List<String> calling,
      @Nullable Asked asked,
      @Nullable Instant slot,
      @Nullable End end) {

    /** The same, with what may be called now. */
    Row with(List<Phone> judged, List<String> duties, @Nullable Instant taken) {
      return new Row(
          id, kind, debtor, name, tone, owed, also, debts, late, since, people, judged, passed,
          duties, asked, taken, end);
    }

    /** Why nobody may call now, in sentences; empty when somebody may. */
    public String shut() {
      return phones.stream().anyMatch(phone -> phone.shut().isEmpty())
          ? ""
          : phones.stream().map(Phone::shut).distinct().collect(Collectors.joining(" "));
    }

    /** Whether whoever looks may call one of its numbers now. */
    boolean callable() {
      return people.caller().isEmpty() && phones.stream().anyMatch(phone -> phone.shut().isEmpty());
    }

    /** Whether somebody holds the slot of this call and may dial. */
    public boolean taken() {
      return slot != null;
    }

    public boolean call() {
      return kind.equals("call");
    }

    /** Whether it has a day by which to be done rather than one since which it waits. */
    public boolean dated() {
      return kind.equals("dispute") || kind.equals("talk");
    }

    /** Whether a step asked for it, and in what tone. */
    public boolean toned() {
      return !dated() && !List.of("find_contact", "verify", "unclear").contains(kind);
    }

    /** Where it is answered; empty where it is simply done. */
    public String answer() {
      return TaskList.answer(kind, debtor, id);
    }
  }

  /**
   * Who of the team.
   *
   * @param whose task it is; empty: everybody's
   * @param caller who else has the call open; empty when nobody else has
   * @param outside the address of the sales rep whom an alert was for, who has no login; else empty
   * @param line how the call stands that the provider makes, as a code; empty when it makes none
   * @param wrong an address that does not work, where another is to be found; else empty
   * @param connect {@code ready} when the provider can call whoever looks first, {@code phone} when
   *     nobody knows where; empty when there is no provider
   */
  public record People(
      String whose, String caller, String outside, String wrong, String line, String connect) {

    static final People NOBODY = new People("", "", "", "", "", "");
  }

  /**
   * What contact rules ask about a debtor.
   *
   * @param where it is
   * @param debtor what the law sees in it
   */
  public record Asked(Question.Where where, DebtorClass debtor) {}

  /**
   * Somebody to call.
   *
   * @param traits what speaks against the number, as stored
   * @param shut why nobody may call there now, as a sentence; empty when one may
   */
  public record Phone(UUID contact, String name, String number, String traits, String shut) {

    /** The same, shut for that reason. */
    Phone shut(String reason) {
      return new Phone(contact, name, number, traits, reason);
    }

    /** What a telephone understands. */
    public String dial() {
      return "tel:" + Asking.digits(number);
    }
  }

  /**
   * @param state done or dismissed
   * @param person who did it; empty when the name is not known
   * @param heard how a call ended, as a code; empty for anything else
   * @param against ids of the rules that forbade the call when it was made
   * @param together whether another call answered it
   */
  public record End(
      String state,
      Instant at,
      String person,
      String note,
      String heard,
      List<String> against,
      Upshot upshot,
      boolean together) {}

  /**
   * What came of a call or an objection.
   *
   * @param promisedOn the last day of a promise; null where none was made
   * @param promised in each currency; empty where nothing was owed
   * @param outcome how an objection ended, as a code; empty where it was lifted without an answer
   * @param granted what was taken off the debt; null for nothing
   */
  public record Upshot(
      @Nullable LocalDate promisedOn,
      List<Money> promised,
      String outcome,
      @Nullable Money granted) {}

  /** Where a task of that kind is answered; empty where it is simply done. */
  public static String answer(String kind, DebtorId debtor, UUID task) {
    return switch (kind) {
      case "dispute" -> "/cartera/" + debtor + "/aclaracion/" + task;
      case "talk" -> "/bandeja/" + debtor;
      case "unclear" -> "/mensajes/" + task;
      default -> "";
    };
  }

  public String export() {
    return "/pendientes/lista.csv" + (kind == null ? "" : "?que=" + kind);
  }
}
