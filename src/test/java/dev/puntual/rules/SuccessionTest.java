package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C19: a new edition of a pack counts at once where it tightens, and waits where it loosens. */
class SuccessionTest {

  private static final String FIVE = "\"MON\", \"TUE\", \"THU\", \"FRI\", \"SAT\"";
  private static final String SIX = FIVE + ", \"WED\"";
  private static final String FOUR = "\"MON\", \"TUE\", \"THU\", \"FRI\"";

  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final World world = new World("2026-03-10");
  private final Instant wednesday = Asking.local("Europe/Riga", "2026-03-11T10:00:00");
  private final Instant thursday = Asking.local("Europe/Riga", "2026-03-12T10:00:00");

  @Test
  void whatANewEditionLoosensWaitsForAPersonOfEachCompanyAndTheEarlierOneBindsBesideIt() {
    var law = new TrialPack("EE", "Europe/Tallinn");
    law.starts("1", FIVE, 3);
    world.itIs("2026-03-11", "10:00");
    var rules = law.starts("2", SIX, 3);

    assertThat(against(law, rules, wednesday)).containsExactly("TRIAL-EE-TIME-1~1");
    assertThat(waiting(world.tenant, law, rules)).isEqualTo(1);
    var later = new World("2026-03-12").tenant;
    int theirs = waiting(later, law, rules);
    assertThat(theirs).as("a company that came after it goes by the new one").isZero();
    world.itIs("2026-03-12", "10:00");
    assertThat(agrees(rules, "TRIAL-EE")).isEqualTo(1);
    assertThat(agrees(rules, "TRIAL-EE")).as("twice").isZero();

    assertThat(against(law, rules, wednesday)).isEmpty();
    assertThat(against(law, law.starts("2", SIX, 3), wednesday)).as("a restart").isEmpty();
  }

  @Test
  void whatANewEditionTightensCountsAtOnceWhateverElseItLoosens() {
    var law = new TrialPack("LV", "Europe/Riga");
    law.starts("1", FIVE, 3);
    world.itIs("2026-03-11", "10:00");

    var tighter = law.starts("2", FOUR, 3);
    assertThat(waiting(world.tenant, law, tighter)).isZero();
    assertThat(transactions.in(world.tenant, tighter::before))
        .as("and can be looked at")
        .anyMatch(one -> one.edition().was().id().equals("TRIAL-LV") && !one.binds());

    world.itIs("2026-03-12", "10:00");
    var both = law.starts("3", FIVE, 1);
    assertThat(waiting(world.tenant, law, both)).isEqualTo(1);
    var book = transactions.in(world.tenant, tx -> both.of(tx).book());
    var said = new Past(List.of(new Past.Contact(thursday, Channel.EMAIL, null, null)), List.of());
    assertThat(book.decide(said, question(law), thursday.plusSeconds(60)).against())
        .contains("TRIAL-LV-CAP-1");
    assertThat(against(law, both, Asking.local(law.zone(), "2026-03-14T10:00:00")))
        .containsExactly("TRIAL-LV-TIME-1~2");
  }

  @Test
  void aPackThatComesNoMoreBindsUntilSomebodySaysYes() {
    var law = new TrialPack("MT", "Europe/Malta");
    law.starts("1", FIVE, 3);
    world.itIs("2026-03-11", "10:00");
    var rules = law.startsWithout();

    assertThat(against(law, rules, wednesday)).containsExactly("TRIAL-MT-TIME-1~1");
    assertThat(agrees(rules, "TRIAL-MT")).isPositive();
    assertThat(against(law, rules, wednesday)).isEmpty();
  }

  @Test
  void aContactDecidedByTwoEditionsIsDecidedTheSameAgain() {
    var law = new TrialPack("SI", "Europe/Ljubljana");
    law.starts("1", FIVE, 3);
    world.itIs("2026-03-11", "10:00");
    var rules = law.starts("2", SIX, 3);
    var contact = Ids.next();
    var reservations = new Reservations(rules, TestApplication.bean(TurnableClock.class));

    transactions.in(
        world.tenant,
        tx ->
            reservations.reserve(
                tx,
                new Reservations.Request(
                    contact, question(law), wednesday, thursday.plusSeconds(86_400))));

    var record =
        transactions
            .in(world.tenant, tx -> TestApplication.bean(Records.class).of(tx, contact))
            .orElseThrow();
    assertThat(record.editions()).contains("TRIAL-SI@1", "TRIAL-SI@2");
    assertThat(record.slot()).isEqualTo(Asking.local(law.zone(), "2026-03-12T08:00:00"));
    assertThat(record.again().evaluated())
        .extracting(RuleVersion::toString)
        .contains("TRIAL-SI-TIME-1@2", "TRIAL-SI-TIME-1~1@1");
  }

  /** Other tests leave packs of theirs behind. */
  private int waiting(TenantId company, TrialPack law, ContactRules rules) {
    return (int)
        transactions.in(company, rules::before).stream()
            .filter(one -> one.edition().was().id().endsWith(law.country()))
            .filter(Succession.Standing::binds)
            .count();
  }

  private int agrees(ContactRules rules, String pack) {
    return transactions.in(world.tenant, tx -> rules.agree(tx, pack, UUID.randomUUID()));
  }

  private List<String> against(TrialPack law, ContactRules rules, Instant at) {
    var book = transactions.in(world.tenant, tx -> rules.of(tx).book());
    return book.decide(new Past(List.of(), List.of()), question(law), at).against();
  }

  private static Question question(TrialPack law) {
    return new Question(
        new DebtorId(new UUID(7, 7)),
        null,
        Channel.EMAIL,
        Where.in(law.country()),
        Parties.OURS,
        DebtStage.LATE,
        Set.of(),
        null,
        true);
  }
}
