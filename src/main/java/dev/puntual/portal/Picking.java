package dev.puntual.portal;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.payments.Choice;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what a debtor ticked and typed into parts of debts; every figure is reckoned here anew. */
final class Picking {

  /** Names of the fields. */
  static final String DEBT = "deuda";

  static final String AMOUNT = "monto";

  private final Statement statement;
  private final Voice voice;
  private final Locale region;

  Picking(Statement statement, Voice voice) {
    this.statement = statement;
    this.voice = voice;
    this.region = voice.region();
  }

  /** A fresh form with everything ticked that is asked for. */
  static Statement.Form fresh(Statement statement) {
    return all(statement, Ids.next().toString());
  }

  /** Everything ticked that is asked for. */
  static Statement.Form all(Statement statement, String nonce) {
    var all =
        statement.items().stream()
            .filter(item -> item.asked().isPositive())
            .map(Statement.Item::id)
            .collect(Collectors.toSet());
    return new Statement.Form(nonce, all, "", Problems.none());
  }

  /** What was sent, with what is wrong with it. */
  Statement.Form form(String nonce, List<String> ticked, String amount) {
    var problems = Problems.none();
    var chosen = known(ticked);
    var total = statement.sum(items(chosen));
    if (chosen.isEmpty()) {
      problems.add(DEBT, voice.say("portal.problem.none"));
    } else if (!amount.isBlank()) {
      check(amount, total, problems);
    }
    return new Statement.Form(nonce, chosen, amount.strip(), problems);
  }

  /** What to pay of each debt, the oldest first; only for a form without problems. */
  List<Choice.Part> parts(Statement.Form form) {
    var items = items(form.chosen());
    var left =
        TypedAmount.read(form.amount(), region).orElseGet(() -> statement.sum(items).amount());
    var parts = new ArrayList<Choice.Part>();
    for (var item : items) {
      var part = left.min(item.payable().amount());
      if (part.signum() > 0) {
        parts.add(new Choice.Part(item.id(), part));
        left = left.subtract(part);
      }
    }
    return parts;
  }

  private void check(String typed, Money total, Problems problems) {
    var amount = TypedAmount.read(typed, region);
    if (amount.isEmpty()) {
      problems.add(AMOUNT, voice.say("portal.problem.amount"));
      return;
    }
    var least = total.amount().min(BigDecimal.ONE);
    int decimals = total.currency().getDefaultFractionDigits();
    if (amount.get().stripTrailingZeros().scale() > decimals) {
      problems.add(AMOUNT, voice.say("portal.problem.decimals", decimals));
    } else if (amount.get().compareTo(least) < 0) {
      problems.add(AMOUNT, voice.say("portal.problem.least", new Money(least, total.currency())));
    } else if (amount.get().compareTo(total.amount()) > 0) {
      problems.add(AMOUNT, voice.say("portal.problem.most", total));
    }
  }

  /** Ids that are not on this page are left out: they are somebody else's, or paid meanwhile. */
  private Set<UUID> known(List<String> ticked) {
    var wanted = new HashSet<>(ticked);
    return statement.items().stream()
        .map(Statement.Item::id)
        .filter(id -> wanted.contains(id.toString()))
        .collect(Collectors.toSet());
  }

  private List<Statement.Item> items(Set<UUID> chosen) {
    return statement.items().stream().filter(item -> chosen.contains(item.id())).toList();
  }
}
