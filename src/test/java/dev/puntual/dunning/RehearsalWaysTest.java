package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.worklist.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rehearsal and the engine it foretells, where steps name several ways and several readers:
 * what a law refuses by one channel, or of one reader, goes by the next, in the rehearsal as on the
 * day.
 */
@Timeout(240)
class RehearsalWaysTest extends Texted {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
  private static final int DAYS = 24;
  private static final List<Whom> ANY = List.of(Whom.PAYER, Whom.ANYBODY);

  private final Rehearsal rehearsal = TestApplication.bean(Rehearsal.class);
  private final List<World.Debtor> debtors = new ArrayList<>();
  private List<LocalDate> office = List.of();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void byEveryWayAndToEverybodyItSaysWhatTheDaysBring(int seed) {
    people(new Random(seed));
    steps();
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = rehearsed();
    turn();
    assertThat(rehearsed)
        .containsExactlyInAnyOrderElementsOf(happened())
        .hasSizeGreaterThan(90)
        .anyMatch(line -> line.contains(" sms "))
        .anyMatch(line -> line.contains(" email "))
        .anyMatch(line -> line.contains(" call "));
    assertThat(world.asks(GAVE_WAY)).as("contacts that went by another way").isNotEmpty();
    assertThat(world.asks(OTHERS)).as("readers who answer for a debt").hasSizeGreaterThan(3);
  }

  @Test
  void whatRehearsedTextsAreInPartsIsWhatTheyAreWhenTheyLeave() {
    sendsAs("ACEROS");
    for (int n = 0; n < 12; n++) {
      var name = n % 3 == 0 ? "Ñ" + "Ágata y Compañía ".repeat(n / 2) + n : "D" + n;
      debtors.add(
          world
              .debtor(name)
              .lives("MX", "America/Mexico_City", n % 4 == 1 ? "en" : "es")
              .answersAt(phone(n))
              .owes("F" + n, 100 + n * 12_345 + ".00", FIRST.plusDays(n % 5).toString()));
    }
    world.fileArrives();
    in(
        tx ->
            HouseSteps.follow(
                tx, step(1, Stage.GENTLE, ANY, Means.SMS), step(6, Stage.FIRM, ANY, Means.SMS)));
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = in(tx -> rehearsal.of(tx, question())).orElseThrow();
    turn();
    long sent = taken().stream().mapToLong(one -> SmsParts.of(one.body()).count()).sum();
    assertThat(taken()).hasSize(24);
    assertThat(rehearsed.messages()).isEqualTo(24);
    assertThat(
            Math.round(
                rehearsed.slices().stream().mapToDouble(one -> one.messages() * one.parts()).sum()))
        .isEqualTo(sent)
        .isGreaterThan(30);
  }

  @Test
  void inChileARehearsalCountsTheDocumentsThatTheLawWantsNamed() {
    sendsAs("+15005550006");
    for (int n = 0; n < 4; n++) {
      var debtor =
          world
              .debtor("D" + n)
              .lives("CL", "America/Santiago", "es")
              .stands("", "consumer")
              .answersAt(phone(n));
      for (int one = 0; one <= n * 2; one++) {
        debtor.owes("FACTURA-ELECTRONICA-" + n + "-0000" + one, "100.00", FIRST.toString());
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    in(tx -> HouseSteps.follow(tx, step(1, Stage.GENTLE, ANY, Means.SMS)));
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = in(tx -> rehearsal.of(tx, question())).orElseThrow();

    turn();

    assertThat(taken()).hasSize(4).allMatch(one -> one.body().contains("FACTURA-ELECTRONICA-"));
    long sent = taken().stream().mapToLong(one -> SmsParts.of(one.body()).count()).sum();
    assertThat(
            Math.round(
                rehearsed.slices().stream().mapToDouble(one -> one.messages() * one.parts()).sum()))
        .isEqualTo(sent)
        .isGreaterThan(4);
  }

  private static final String GAVE_WAY =
      "select p.debtor_id from dunning.v_planned_contact p"
          + " where p.tenant_id = :tenant and p.skipped::text like '%refused%'";
  private static final String OTHERS =
      "select p.message_id from dunning.planned_contact p where p.tenant_id = :tenant"
          + " and p.recipient_role in ('guarantor', 'joint_debtor')";

  private void people(Random random) {
    for (int n = 0; n < 45; n++) {
      var debtor = n % 7 == 3 ? world.debtorWithoutAddress("D" + n) : world.debtor("D" + n);
      switch (random.nextInt(6)) {
        case 0, 1 -> debtor.lives("PE", "America/Lima", "es").stands("", "consumer");
        case 2 -> debtor.lives("CL", "America/Santiago", "es").stands("", "business");
        case 3 -> debtor.lives("CO", "America/Bogota", "es").stands("", "business");
        default -> {}
      }
      if (random.nextInt(3) > 0) {
        debtor.answersAt(phone(n));
      }
      for (int m = 0; m < 1 + random.nextInt(3); m++) {
        var due = FIRST.plusDays(random.nextInt(24) - 10L);
        var currency = random.nextInt(6) == 0 ? "USD" : "MXN";
        debtor.owes(
            "F" + n + "-" + m, 100 + random.nextInt(900) + ".00", currency, due.toString(), "\\N");
      }
      debtors.add(debtor);
    }
    world.fileArrives();
    for (int n = 0; n < 45; n++) {
      if (random.nextInt(2) == 0) {
        var role = random.nextBoolean() ? ContactRole.GUARANTOR : ContactRole.JOINT_DEBTOR;
        names(debtors.get(n).id(), "G" + n, role);
      }
      if (random.nextInt(8) == 0) {
        world.excludes(
            debtors.get(n),
            null,
            random.nextBoolean() ? Way.EMAIL : Way.SMS,
            FIRST.plusDays(random.nextInt(20)).toString());
      }
    }
  }

  private void names(DebtorId debtor, String name, ContactRole role) {
    var entry =
        new Contacts.Entry(name, role, name.toLowerCase(Locale.ROOT) + "@fiador.example", "");
    in(tx -> TestApplication.bean(Contacts.class).save(tx, debtor, entry));
  }

  private static String phone(int n) {
    return "+52811234" + (5_000 + n);
  }

  private void steps() {
    var bound = List.of(Whom.JOINT_DEBTOR, Whom.GUARANTOR, Whom.PAYER);
    in(
        tx ->
            HouseSteps.follow(
                tx,
                step(-2, Stage.BEFORE, ANY, Means.SMS, Means.EMAIL),
                step(1, Stage.GENTLE, ANY, Means.EMAIL, Means.SMS, Means.CALL),
                step(4, Stage.REMINDER, bound, Means.EMAIL, Means.SMS),
                HouseSteps.step(7, Stage.REMINDER, Action.CALL),
                step(10, Stage.FIRM, bound, Means.SMS, Means.EMAIL, Means.CALL),
                step(15, Stage.FINAL, ANY, Means.CALL, Means.EMAIL)));
  }

  private static Ladder.Step step(int days, Stage stage, List<Whom> to, Means... by) {
    return new Ladder.Step(
        0,
        new Timing.Due(days),
        stage,
        null,
        Action.MESSAGE,
        new Manner(to, List.of(by), Leaving.SOON));
  }

  private void turn() {
    for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      world.approves(world.dayBreaks(day.toString()));
      leave();
      for (var hour : List.of("09:30", "12:30", "18:30")) {
        world.itIs(day.toString(), hour);
        if (office.contains(day) && hour.equals("09:30")) {
          new Callers(world).call();
        }
        leave();
      }
    }
  }

  private static Rehearsal.Question question() {
    return new Rehearsal.Question(null, DAYS, false);
  }

  /** Day, debtor, currency, channel, ladder, step and amount. */
  private List<String> rehearsed() {
    return in(
        tx -> {
          var played = rehearsal.play(tx, question()).orElseThrow();
          office = played.days();
          var ways =
              new Sayings(
                  played.ladders().values().stream().map(Routes.Standing::ladder).toList(),
                  played.routes(played.first()).means(),
                  List.of());
          return tx.sql(SqlFile.read("test", REHEARSED))
              .param("until", played.until())
              .query(
                  (row, _) -> {
                    var ladder =
                        Objects.requireNonNull(played.ladders().get(row.getInt("ladder"))).ladder();
                    int roles = row.getInt("roles");
                    int other = row.getInt("means");
                    var usual =
                        Sayings.means(
                            ways.ways(
                                    ways.number(ladder, row.getInt("rung"), row.getBoolean("call")),
                                    roles,
                                    0)[0]);
                    var means = other < 0 ? usual : List.of(Means.values()).get(other);
                    return String.join(
                        " ",
                        row.getString("on_day"),
                        row.getString("name"),
                        row.getString("currency"),
                        means.code(),
                        row.getString("ladder"),
                        row.getString("rung"),
                        row.getString("amount"));
                  })
              .list();
        });
  }

  private static final String REHEARSED =
      """
      -- tenant · what was rehearsed
      select coalesce(s.slot_on, l.on_day) as on_day, d.name, l.currency, coalesce(s.means, -1) as means,
             l.lead & 65535 as ladder, (l.lead >> 16) & 65535 as rung, (l.lead >> 32) & 1 = 1 as call,
             l.amount::numeric(19, 2) as amount,
             coalesce((select max(r.roles) from rehearsal_debt r where r.debtor_id = l.debtor_id), 0) as roles
      from (
        select c.on_day, c.debtor_id, c.currency, c.lead, c.amount from rehearsal_contact c
        union all
        select t.on_day, t.debtor_id, t.currency, t.lead, t.amount from rehearsal_task t where t.lead >> 36 = 0
      ) l
      left join rehearsal_slot s on s.debtor_id = l.debtor_id and s.on_day = l.on_day and s.currency = l.currency
      join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = l.debtor_id
      where s.debtor_id is null or s.slot_on < :until
      """;

  private List<String> happened() {
    return world.asks(
        """
        select (c.slot_at at time zone 'America/Mexico_City')::date, d.name, p.currency,
               p.channel, p.ladder_no, p.step_no, p.amount::numeric(19, 2)
        from dunning.planned_contact p
        join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id
        join rules.v_contact c on c.tenant_id = :tenant and c.outcome <> 'released' and c.contact_id = case p.channel
          when 'call' then md5(:tenant::text || '/t/' || p.plan_id || '/' || p.debtor_id || '/' || p.currency || '/call')::uuid
          else p.message_id end
        where p.tenant_id = :tenant and (c.slot_at at time zone 'America/Mexico_City')::date < date '2026-03-26'
        """);
  }
}
