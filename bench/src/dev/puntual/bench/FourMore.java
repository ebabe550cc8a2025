package dev.puntual.bench;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Timing;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Four strategies of four steps beside the house's, each for a segment: by the debt's balance, by
 * its age, by all that its debtor owes, by the debtor's code.
 */
final class FourMore {

  private static final Map<String, Condition> MEANT = meant();

  private final Lab lab;
  private final Map<TenantId, Map<String, UUID>> segments = new HashMap<>();

  FourMore(Lab lab) {
    this.lab = lab;
  }

  private static Map<String, Condition> meant() {
    var meant = new LinkedHashMap<String, Condition>();
    meant.put("Grandes", leaf(Field.DEBT_BALANCE, Operator.AT_LEAST, pesos("900")));
    meant.put("Viejos", leaf(Field.DAYS_PAST_DUE, Operator.AT_LEAST, figure(30)));
    meant.put("Deben mucho", leaf(Field.BALANCE, Operator.AT_LEAST, pesos("6000")));
    meant.put(
        "Zona dos", leaf(Field.CODE, Operator.STARTS, new Condition.Operand.Words(List.of("C2"))));
    return meant;
  }

  private static Condition leaf(Field field, Operator operator, Condition.Operand operand) {
    return new Condition.All(List.of(new Condition.Leaf(field, "", operator, operand)));
  }

  private static Condition.Operand pesos(String amount) {
    return new Condition.Operand.Amount(Money.of(new BigDecimal(amount), "MXN"));
  }

  private static Condition.Operand figure(int figure) {
    return new Condition.Operand.Figure(BigDecimal.valueOf(figure));
  }

  /** Segments are kept from round to round, strategies are not. */
  void follow(List<TenantId> tenants) {
    var transactions = lab.bean(TenantTransactions.class);
    for (var tenant : tenants) {
      transactions.run(
          tenant,
          tx ->
              segments.computeIfAbsent(tenant, _ -> segments(tx)).forEach((n, s) -> add(tx, n, s)));
    }
  }

  private Map<String, UUID> segments(TenantTx tx) {
    var made = new LinkedHashMap<String, UUID>();
    MEANT.forEach(
        (name, tree) -> {
          var kept = lab.bean(Segments.class).save(tx, null, name, tree, null);
          made.put(name, ((Segments.Outcome.Kept) kept).id());
        });
    return made;
  }

  private void add(TenantTx tx, String name, UUID segment) {
    var strategies = lab.bean(Strategies.class);
    int number = strategies.add(tx, name, segment).orElseThrow();
    strategies.keep(
        tx,
        number,
        List.of(
            step(1, -7, Stage.BEFORE),
            step(2, 3, Stage.GENTLE),
            step(3, 10, Stage.REMINDER),
            step(4, 30, Stage.FIRM)),
        Repeat.NEVER);
    strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE);
  }

  private static Ladder.Step step(int number, int days, Stage stage) {
    return new Ladder.Step(number, new Timing.Due(days), stage, null);
  }
}
