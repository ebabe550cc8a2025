package dev.puntual.dunning.campaign;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Books;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company that sends campaigns, with the verbs that tests of them are written in. */
final class CampaignWorld {

  static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
  static final Campaign.Text STATEMENT =
      new Campaign.Text(
          "Su estado de cuenta con {{empresa}}",
          "Buen día, {{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}");
  static final Campaign.Text NOTICE =
      new Campaign.Text(
          "Un aviso de {{empresa}}",
          "Buen día, {{nombre}}: desde hoy atendemos hasta las 19:00.\n\n{{contacto}}");

  final World world;
  private final Campaigns campaigns = TestApplication.bean(Campaigns.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final UUID person = Ids.next();

  CampaignWorld(String today) {
    this(new World(today));
  }

  CampaignWorld(World world) {
    this.world = world;
  }

  static Occurrences once(String day) {
    return new Occurrences(
        Occurrences.Unit.ONCE, 0, LocalDate.parse(day), null, LocalTime.parse("09:00"));
  }

  static Occurrences every(Occurrences.Unit unit, int anchor, String from, @Nullable String until) {
    return new Occurrences(
        unit,
        anchor,
        LocalDate.parse(from),
        until == null ? null : LocalDate.parse(until),
        LocalTime.parse("09:00"));
  }

  static Campaign.Plan statement(Occurrences when) {
    return new Campaign.Plan(
        "Estado de cuenta", Campaign.Kind.STATEMENT, new Audience.Everyone(), when);
  }

  static Campaign.Plan notice(Audience audience, Occurrences when) {
    return new Campaign.Plan("Nuevo horario", Campaign.Kind.NOTICE, audience, when);
  }

  static Campaign.Texts spanish(Campaign.Text text) {
    return new Campaign.Texts(Map.of(Language.ES, text));
  }

  UUID scheduled(Campaign.Plan plan) {
    return scheduled(plan, spanish(plan.kind() == Campaign.Kind.STATEMENT ? STATEMENT : NOTICE));
  }

  UUID scheduled(Campaign.Plan plan, Campaign.Texts texts) {
    return in(
        tx -> {
          var id = campaigns.keep(tx, null, plan, texts, person);
          campaigns.schedule(tx, campaigns.find(tx, id).orElseThrow(), ZONE, person);
          return id;
        });
  }

  boolean cancels(UUID id) {
    return in(tx -> campaigns.cancel(tx, campaigns.find(tx, id).orElseThrow(), person));
  }

  Audience.OfBook book(World.Debtor... debtors) {
    var ids = Stream.of(debtors).map(World.Debtor::id).toList();
    return new Audience.OfBook(
        in(tx -> TestApplication.bean(Books.class).of(tx, "Feria", ids, null)).orElseThrow());
  }

  /** At half past nine in the morning of the day, the beat looks and the lanes run. */
  void dayBreaks(String day) {
    world.itIs(day, "09:30");
    beats();
    lanesRun();
  }

  boolean beats() {
    return TestApplication.bean(CampaignBeat.class).beat();
  }

  void lanesRun() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  /** What became of whom: {@code name state reason}. */
  List<String> messages() {
    return world
        .asks(
            "select m.recipient, m.stage, m.state, m.reason from messaging.v_message m"
                + " where m.tenant_id = :tenant order by m.requested_at, m.recipient, m.stage")
        .stream()
        .map(String::strip)
        .toList();
  }

  /** Of a campaign: {@code day reason}. */
  List<String> runs() {
    return world
        .asks(
            "select run_on, reason from dunning.campaign_run where tenant_id = :tenant order by"
                + " run_on")
        .stream()
        .map(String::strip)
        .toList();
  }

  Campaign.State state(UUID id) {
    return in(tx -> campaigns.find(tx, id).orElseThrow().state());
  }

  <T> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
