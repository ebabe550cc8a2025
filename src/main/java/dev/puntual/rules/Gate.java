package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where every contact asks, twice: when it is made, for a slot; and at the last door, whether it
 * may leave at this instant. Whoever asks first about a debtor is answered first, and others wait.
 *
 * <p>The first time, many at once and in statements only: {@link #open}, insert into {@code
 * pg_temp.in_question}, {@link #reserve}, read {@code pg_temp.rule_answer}. A batch costs some
 * twenty statements and one row of {@code rules.contact} for each slot; no row comes to Java.
 */
public final class Gate {

  private static final SqlFile AUTHORISED = SqlFile.beside(Gate.class, "gate_authorised");
  private static final SqlFile ASKED = SqlFile.beside(Gate.class, "gate_asked");
  private static final SqlFile TURNS = SqlFile.beside(Gate.class, "gate_turns");
  private static final SqlFile TURN_ADD = SqlFile.beside(Gate.class, "turn_add");
  private static final SqlFile TURN_HOLD = SqlFile.beside(Gate.class, "turn_hold");
  private static final SqlFile TAKE = SqlFile.beside(Gate.class, "gate_take");
  private static final SqlFile BOOK = SqlFile.beside(Gate.class, "book_add");
  private static final SqlFile OUT = SqlFile.beside(Gate.class, "contact_out");
  private static final SqlFile BACK = SqlFile.beside(Gate.class, "contact_back");
  private static final SqlFile APART = SqlFile.beside(Gate.class, "contact_apart");
  private static final SqlFile AGAIN_ASK = SqlFile.beside(Gate.class, "again_ask");
  private static final SqlFile INSTEAD_ASK = SqlFile.beside(Gate.class, "instead_ask");
  private static final SqlFile INSTEAD_READ = SqlFile.beside(Gate.class, "instead_read");
  private static final SqlFile AGAIN_READ = SqlFile.beside(Gate.class, "again_read");

  private final ContactRules rules;
  private final Reservations reservations;
  private final InstantSource clock;

  /** Writes nothing until asked. */
  public Gate(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.reservations = new Reservations(rules, clock);
    this.clock = clock;
  }

  /** Opens the letter box for the rest of this transaction, empty. */
  public void open(TenantTx tx) {
    Answers.open(tx);
  }

  /**
   * Answers whatever lies in the letter box and takes a slot for each contact that gets one: at the
   * instant asked, or at the first lawful one before {@code latest}. Whether a channel is
   * authorised, and what hours were asked for, is filled in here. The debtors' turns are held until
   * the transaction ends, so lock what others lock before a turn before this.
   */
  public void reserve(TenantTx tx, CompanyBook company) {
    boolean few = FewAnswers.fit(tx);
    if (!few) {
      tx.expectMany();
    }
    tx.sql(AUTHORISED).update();
    tx.sql(ASKED).update();
    Overheard.keep(tx);
    tx.sql(TURN_ADD).update();
    tx.sql(TURN_HOLD).query(Long.class).single();
    if (few) {
      FewAnswers.answer(tx, company);
      take(tx, company, Answers.FIRST);
    } else {
      reserveMany(tx, company);
    }
  }

  private void reserveMany(TenantTx tx, CompanyBook company) {
    int turns = tx.sql(TURNS).query(Integer.class).single();
    Answers.prepare(tx, company.book())
        .ifPresent(
            since -> {
              for (int turn = Answers.FIRST; turn <= turns; turn++) {
                Answers.answer(tx, since, turn);
                take(tx, company, turn);
              }
            });
  }

  private void take(TenantTx tx, CompanyBook company, int turn) {
    tx.sql(TAKE).param("turn", turn).param("book", company.id()).param("now", now()).update();
  }

  /** The rules of the company of this transaction, kept so that slots can point to them. */
  public CompanyBook book(TenantTx tx) {
    var company = rules.of(tx);
    tx.sql(BOOK)
        .param("book", company.id())
        .param("editions", company.editions().toArray(String[]::new))
        .param("policy", company.policy())
        .param("now", now())
        .update();
    return company;
  }

  /**
   * May these leave now? For those that hold a slot; a contact that does not is left out. What left
   * counts here, and whoever asked before; whoever asked later will be asked, too. Takes the
   * debtors' turns; nothing else is written.
   */
  public Map<UUID, Verdict> atDoor(
      TenantTx tx, CompanyBook company, Collection<UUID> contacts, Instant now) {
    var verdicts = new LinkedHashMap<UUID, Verdict>();
    passages(tx, company, contacts, now)
        .forEach((contact, passage) -> verdicts.put(contact, passage.verdict()));
    return verdicts;
  }

  /**
   * What the rules say to a contact at the door.
   *
   * @param demands of its words, if it may leave
   */
  public record Passage(Verdict verdict, Demands demands) {}

  /** As {@link #atDoor}, and what each that may leave must say. */
  public Map<UUID, Passage> passages(
      TenantTx tx, CompanyBook company, Collection<UUID> contacts, Instant now) {
    var waiting = Waiting.hold(tx, contacts, now);
    if (waiting.isEmpty()) {
      return Map.of();
    }
    var past = DoorPast.of(tx, waiting, now.minus(Answers.longest(company.book())));
    var passages = new LinkedHashMap<UUID, Passage>();
    for (var one : waiting) {
      var verdict = company.book().decide(past.before(one, now), one.question(), now);
      var demands =
          verdict instanceof Verdict.Allow
              ? Demands.of(company.book(), one.question(), now)
              : Demands.NONE;
      passages.put(one.contact(), new Passage(verdict, demands));
      switch (verdict) {
        case Verdict.Allow _ -> past.moved(one, now, false);
        case Verdict.Defer wait -> past.moved(one, wait.until(), true);
        case Verdict.Deny _, Verdict.Human _ -> {}
      }
    }
    return passages;
  }

  /** They leave at this instant, and count from now on. */
  public void out(TenantTx tx, CompanyBook company, Collection<UUID> contacts, Instant now) {
    if (!contacts.isEmpty()) {
      tx.sql(OUT)
          .param("contacts", texts(contacts))
          .param("book", company.id())
          .param(
              "stages",
              Stream.of(DebtStage.words())
                  .map(stage -> "{\"stage\": \"" + stage + "\"}")
                  .toArray(String[]::new))
          .param("firstDays", DebtStage.firstDays())
          .param("now", Timestamp.from(now))
          .update();
    }
  }

  /** They surely did not leave, and will ask again at these instants. */
  public void back(TenantTx tx, Map<UUID, Instant> contacts) {
    if (!contacts.isEmpty()) {
      var ids = List.copyOf(contacts.keySet());
      tx.sql(BACK)
          .param("contacts", texts(ids))
          .param("slots", texts(ids.stream().map(contacts::get).toList()))
          .param("now", now())
          .update();
    }
  }

  /** They surely did not leave, and will not. */
  public void release(TenantTx tx, Collection<UUID> contacts) {
    reservations.settle(tx, contacts, Outcome.RELEASED);
  }

  /**
   * A person wants another try of one contact. What may have been sent stays counted, under an id
   * of its own, and the contact asks for a slot anew, with the facts it was asked about before.
   *
   * @param first asks the question of a contact that never asked before: puts it into the letter
   *     box
   */
  public Answer again(TenantTx tx, UUID contact, Instant latest, Runnable first) {
    tx.sql(APART).param("contact", contact).param("now", now()).update();
    open(tx);
    int asked =
        tx.sql(AGAIN_ASK)
            .param("contact", contact)
            .param("stages", DebtStage.words())
            .param("firstDays", DebtStage.firstDays())
            .param("now", now())
            .param("latest", Timestamp.from(latest))
            .update();
    if (asked == 0) {
      first.run();
    }
    reserve(tx, book(tx));
    return tx.sql(AGAIN_READ).query(Gate::answer).single();
  }

  /**
   * Asks about contacts that got no slot by another channel, with the facts they were asked about
   * before, in the order given. So a refusal that is about the person or the day stays one, and one
   * that is about the channel gives way. Returns the slots of those that got one, by their new id;
   * a few statements however many.
   *
   * @param instead the id that each has on the other channel, by the one that was refused
   * @param latest they may wait for an opening before this instant
   */
  public Map<UUID, Instant> instead(
      TenantTx tx, SequencedMap<UUID, UUID> instead, Channel channel, Instant latest) {
    open(tx);
    tx.sql(INSTEAD_ASK)
        .param("refused", texts(instead.sequencedKeySet()))
        .param("instead", texts(instead.sequencedValues()))
        .param("channel", Kind.word(channel))
        .param("stages", DebtStage.words())
        .param("firstDays", DebtStage.firstDays())
        .param("now", now())
        .param("latest", Timestamp.from(latest))
        .update();
    reserve(tx, book(tx));
    var slots = new LinkedHashMap<UUID, Instant>();
    tx.sql(INSTEAD_READ)
        .query(
            row -> {
              slots.put(
                  row.getObject("question_id", UUID.class),
                  row.getTimestamp("slot_at").toInstant());
            });
    return slots;
  }

  /**
   * What was said to one question.
   *
   * @param verdict {@code allow}, {@code defer}, {@code deny} or {@code human}
   * @param slot when it may leave; null when it got no slot
   * @param against the rules that stand against it now, by id
   * @param reason why a person must decide; empty otherwise
   */
  public record Answer(
      String verdict, @Nullable Instant slot, List<String> against, String reason) {}

  private static Answer answer(ResultSet row, int number) throws SQLException {
    var slot = row.getTimestamp("slot_at");
    return new Answer(
        row.getString("verdict"),
        slot == null ? null : slot.toInstant(),
        List.of((String[]) row.getArray("against").getArray()),
        row.getString("reason"));
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
