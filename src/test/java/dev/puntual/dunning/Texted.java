package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import dev.puntual.simulator.twilio.TwilioDesk.Taken;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A company with an account at a carrier of text messages, which a program of ours plays. */
public abstract class Texted {

  protected static final String ANA = "+528112345678";

  protected final World world = new World("2026-03-02");
  protected final Simulator carriers = TestApplication.providers();
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final String account = "AC" + UUID.randomUUID().toString().replace("-", "");

  @BeforeEach
  void openAccount() {
    carriers.twilio().account(account, "ficha");
    sendsAs("+15005550006");
  }

  /** From a number, which hears answers, or under a name, which does not. */
  protected void sendsAs(String sender) {
    var keys = Map.of("account", account, "token", "ficha");
    in(
        tx -> {
          TestApplication.bean(Accounts.class)
              .set(tx, Channel.SMS, new Account("twilio", sender, keys));
          return tx;
        });
  }

  @AfterEach
  void asOnAGoodDay() {
    carriers.twilio().fates(_ -> new Fate.Arrives());
  }

  protected void forget() {
    transactions.run(
        world.tenant, tx -> TestApplication.bean(Accounts.class).forget(tx, Channel.SMS));
  }

  protected void house(Means... by) {
    var manner = new Manner(Manner.USUAL.to(), List.of(by), Leaving.SOON);
    var step = new Ladder.Step(0, new Timing.Due(1), Stage.GENTLE, null, Action.MESSAGE, manner);
    in(tx -> HouseSteps.follow(tx, step));
  }

  protected void leave() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    try {
      carriers.awaitCalls();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected List<Taken> taken() {
    return carriers.twilio().taken().stream().filter(one -> one.account().equals(account)).toList();
  }

  /**
   * Channel, state, reason and what the carrier told, in the order in which they were asked for.
   */
  protected List<String> messages() {
    return world.asks(
        "select m.channel, m.state, replace(m.reason, 'told_later', ''), m.delivery from messaging.message m"
            + " where m.tenant_id = :tenant order by m.requested_at, m.channel desc");
  }

  protected List<String> planned() {
    return world.asks(
        "select c.channel from dunning.v_planned_contact c where c.tenant_id = :tenant order by 1");
  }

  protected List<Passed> passed(World.Debtor debtor, String day) {
    return ((Explanation.Written) world.told(debtor, day)).passed();
  }

  protected <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
