package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.Tasks;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Plans: what an evaluation proposes and a person lets go. Until then every decision in it can be
 * taken back; afterwards nothing can.
 */
public final class Plans {

  private static final SqlFile APPROVE = SqlFile.beside(Plans.class, "plan_approve");
  private static final SqlFile FOR_MANY = SqlFile.beside(Plans.class, "for_many");
  private static final SqlFile WAYS = SqlFile.beside(Plans.class, "plan_ways");
  private static final SqlFile REQUEST = SqlFile.beside(Plans.class, "request");
  private static final SqlFile MOVE = SqlFile.beside(Plans.class, "contact_move");
  private static final List<SqlFile> TAKE_BACK =
      List.of(
          SqlFile.beside(Plans.class, "plan_decisions_back"),
          SqlFile.beside(Plans.class, "plan_contacts_back"),
          SqlFile.beside(Plans.class, "plan_entries_back"),
          SqlFile.beside(Plans.class, "plan_discard"));

  private static final SqlFile LOCK = SqlFile.beside(Plans.class, "plan_lock");
  private static final SqlFile HELD = SqlFile.beside(Plans.class, "contacts_held");

  private static final SqlFile HAND = SqlFile.beside(Plans.class, "hand");
  private static final SqlFile HANDED = SqlFile.beside(Plans.class, "handed");

  /** A message that could not leave within this many days has missed its step. */
  static final int LIFE_DAYS = 5;

  /** Fewer payments, or links opened, tell nothing of somebody's hours. */
  static final int ENOUGH = 3;

  private final InstantSource clock;
  private final Mailroom mailroom;
  private final Edits edits;
  private final Tasks tasks;
  private final LateFees lateFees;
  private final GivingWay givingWay;
  private final PlanLaw law;

  Plans(
      InstantSource clock,
      Mailroom mailroom,
      Edits edits,
      Tasks tasks,
      LateFees lateFees,
      GivingWay givingWay,
      PlanLaw law) {
    this.clock = clock;
    this.mailroom = mailroom;
    this.edits = edits;
    this.tasks = tasks;
    this.lateFees = lateFees;
    this.givingWay = givingWay;
    this.law = law;
  }

  /**
   * A plan that is about to be made.
   *
   * @param number among the tenant's plans
   * @param law names the packs and calendars that are asked about it
   */
  record Proposed(UUID plan, int number, String law) {}

  Proposed propose(TenantTx tx, int number) {
    return new Proposed(Ids.next(), number, law.of(tx));
  }

  /** Debtors that a person left out of a plan. */
  List<DebtorId> heldIn(TenantTx tx, UUID plan) {
    return tx.sql(HELD)
        .param("plan", plan)
        .query((row, _) -> new DebtorId(row.getObject("debtor_id", UUID.class)))
        .list();
  }

  /** With what people had changed in its letters: a new plan begins with the standard words. */
  void takeBack(TenantTx tx, UUID plan) {
    tx.sql(LOCK).param("plan", plan).query((row, _) -> row.getString(1)).list();
    edits.drop(tx, plan);
    TAKE_BACK.forEach(statement -> tx.sql(statement).param("plan", plan).update());
  }

  /**
   * What an approval let go; nothing when the plan had been approved or replaced before.
   *
   * @param messages that were requested
   * @param tasks that people find in their list
   * @param lacking messages that stay, because the company has not told what they must say
   */
  public record Approved(int messages, int tasks, int lacking) {

    private static final Approved NOTHING = new Approved(0, 0, 0);

    public boolean any() {
      return messages + tasks + lacking > 0;
    }
  }

  /**
   * Lets a waiting plan go: its messages are requested and leave when each debtor's window opens,
   * and its calls and acts of the office become tasks; late fees are claimed where the company has
   * terms for them. A message that the contact rules refuse gives way to what its step names next,
   * if it says so.
   *
   * @param person who saw it; null when the company lets plans go by themselves
   */
  public Approved approve(TenantTx tx, UUID plan, @Nullable UUID person) {
    return approve(tx, plan, person, true);
  }

  /**
   * @param tasks whether there is anything in it but letters
   */
  Approved approve(TenantTx tx, UUID plan, @Nullable UUID person, boolean tasks) {
    var debts =
        tx.sql(APPROVE)
            .param("plan", plan)
            .param("person", person)
            .param("now", now())
            .query(Integer.class)
            .optional();
    if (debts.isEmpty()) {
      return Approved.NOTHING;
    }
    if (person != null) {
      Freshness.vouch(tx, person, clock.instant());
    }
    if (TenantCalendar.many(debts.get())) {
      tx.sql(FOR_MANY).update();
    } else {
      tx.expectFew();
    }
    ways(tx, plan);
    int lacking = law.bar(tx, plan);
    int requested = request(tx, plan);
    int called =
        mailroom.ask(tx).refused() > 0
            ? givingWay.toNext(tx, plan, List.of(), () -> again(tx, plan))
            : 0;
    int handed = tasks || called > 0 ? hand(tx, plan) : 0;
    return new Approved(requested - called, handed, lacking);
  }

  /**
   * Messages of an approved plan that reached nobody go by the next way of their step, as the plan
   * that a person saw lets them; a call is handed. Whatever the rules refuse stays.
   *
   * @param debtors some of the plan's
   */
  void onward(TenantTx tx, UUID plan, List<UUID> debtors) {
    if (givingWay.toNext(tx, plan, debtors, () -> again(tx, plan)) > 0) {
      hand(tx, plan);
    }
  }

  private void again(TenantTx tx, UUID plan) {
    request(tx, plan);
    mailroom.ask(tx);
  }

  private int request(TenantTx tx, UUID plan) {
    return tx.sql(REQUEST)
        .param("plan", plan)
        .param("lifeDays", LIFE_DAYS)
        .param("enough", ENOUGH)
        .param("now", now())
        .update();
  }

  /** Each of its messages goes by the first channel of its step by which it can. */
  void ways(TenantTx tx, UUID plan) {
    tx.sql(WAYS).param("plan", plan).update();
  }

  private int hand(TenantTx tx, UUID plan) {
    if (tx.sql(HAND).param("plan", plan).param("now", now()).update() == 0) {
      return 0;
    }
    tx.sql(HANDED).param("plan", plan).update();
    return tasks.absorb(tx) - lateFees.claim(tx, plan);
  }

  /**
   * Leaves these debtors out of a waiting plan; their step counts as taken. Returns the debts
   * concerned.
   */
  public int hold(TenantTx tx, UUID plan, List<DebtorId> debtors) {
    return move(tx, plan, debtors)
        .param("was", "planned")
        .param("becomes", "held")
        .param("reasonWas", "due")
        .param("reasonBecomes", "held_by_person")
        .update();
  }

  /** Takes debtors that were left out back in. Returns the debts concerned. */
  public int release(TenantTx tx, UUID plan, List<DebtorId> debtors) {
    return move(tx, plan, debtors)
        .param("was", "held")
        .param("becomes", "planned")
        .param("reasonWas", "held_by_person")
        .param("reasonBecomes", "due")
        .update();
  }

  private static StatementSpec move(TenantTx tx, UUID plan, List<DebtorId> debtors) {
    return tx.sql(MOVE).param("plan", plan).param("debtors", ids(debtors));
  }

  private static UUID[] ids(List<DebtorId> debtors) {
    return debtors.stream().map(DebtorId::value).toArray(UUID[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
