package dev.puntual.portal;

import dev.puntual.inbox.Objected;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody says is not right, as ticked: which documents, and why. Nobody objects to
 * everything without saying so.
 *
 * @param reason one of {@link #REASONS}; empty before one was chosen
 */
public record Claim(Set<UUID> debts, boolean all, String reason) {

  /** Not received, amount, came back or came bad, twice, unknown, and anything else. */
  public static final List<String> REASONS =
      List.of("no_llego", "monto", "devuelto", "doble", "ajeno", "otra");

  public Claim {
    debts = Set.copyOf(debts);
  }

  static Claim none() {
    return new Claim(Set.of(), false, "");
  }

  /** What is on the page and is not objected to as a whole already. */
  public static List<Statement.Item> open(Statement statement) {
    return statement.items().stream().filter(item -> item.asked().isPositive()).toList();
  }

  /** Of ids that are not on the page nothing is known; the only document is always meant. */
  static Claim read(Statement statement, List<String> ticked, boolean all, String reason) {
    var open = open(statement);
    var known = new HashSet<UUID>();
    open.stream()
        .map(Statement.Item::id)
        .filter(id -> open.size() == 1 || ticked.contains(id.toString()))
        .forEach(known::add);
    return new Claim(known, all, REASONS.contains(reason) ? reason : "");
  }

  void check(boolean silent, Problems problems, Voice voice) {
    if (!all && debts.isEmpty()) {
      problems.add("objeto", voice.say("portal.claim.none"));
    } else if (!all && debts.size() > Objected.MOST) {
      problems.add("objeto", voice.say("portal.claim.many", Objected.MOST));
    }
    if (reason.isEmpty()) {
      problems.add("razon", voice.say("portal.claim.why"));
    } else if (reason.equals("otra") && silent) {
      problems.add("texto", voice.say("portal.claim.text"));
    }
  }

  Objected objected() {
    return new Objected(all ? List.of() : List.copyOf(debts));
  }

  /** The first sentence of the message. */
  String said(Statement statement, Voice voice) {
    var why = voice.say("portal.claim.reason." + reason);
    return all
        ? voice.say("portal.write.says.reclamo.todo", why)
        : voice.say("portal.write.says.reclamo", names(statement, voice), why);
  }

  /** What the page answers. */
  String told(Statement statement, Voice voice) {
    return all
        ? voice.say("portal.write.told.reclamo.todo")
        : voice.say("portal.write.told.reclamo", names(statement, voice));
  }

  private String names(Statement statement, Voice voice) {
    return statement.items().stream()
        .filter(item -> debts.contains(item.id()))
        .map(item -> name(item, voice))
        .collect(Collectors.joining(", "));
  }

  /** As the list above names it. */
  public static String name(Statement.Item item, Voice voice) {
    var number =
        item.instalment() > 1
            ? voice.say("portal.instalment", item.number(), item.instalment())
            : item.number();
    return item.charge() ? voice.say("portal.charge", number) : number;
  }
}
