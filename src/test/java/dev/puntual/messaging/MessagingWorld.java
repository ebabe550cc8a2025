package dev.puntual.messaging;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.email.MailGrants;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.MailTokens;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.db.TestDatabase;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.Gate;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;

/** A company in Mexico City with the usual window, a scripted provider and a clock by hand. */
final class MessagingWorld {

  /** A Tuesday, 10:00 in Mexico City. */
  static final Instant TUESDAY_TEN = Instant.parse("2026-03-10T16:00:00Z");

  static final String MEXICO = "America/Mexico_City";

  private static final SqlFile COMPANY =
      SqlFile.read(
          "test",
          """
          -- tenant · a company as first run leaves it
          with company as (
            insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at)
            values (:tenant, 'Ferretería del Norte', 'MX', 'America/Mexico_City', 'MXN', 'es', :now)
            returning tenant_id
          )
          insert into tenants.contact_window (tenant_id, weekday, opens, closes)
          select c.tenant_id, d.day, cast(d.opens as time), cast(d.closes as time)
          from company c, (values (1, '08:00', '19:00'), (2, '08:00', '19:00'), (3, '08:00', '19:00'),
            (4, '08:00', '19:00'), (5, '08:00', '19:00'), (6, '09:00', '13:00')) d (day, opens, closes)
          on conflict do nothing
          """);

  private static final SqlFile REQUEST =
      SqlFile.read(
          "test",
          """
          -- tenant · a request as a decision writes it
          insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient,
            address, country, zone, expires_on, requested_at)
          values (:tenant, :message, :subject, :stage, :channel, :language, :recipient, :address, :country, :zone,
            :expires, :now)
          on conflict do nothing
          """);

  private static final SqlFile IMPRINT =
      SqlFile.read(
          "test",
          """
          -- tenant · who the company says it is
          insert into messaging.imprint (tenant_id, address, tax_number, privacy, complaints, powers, kept_at)
          values (:tenant, :address, :tax, :privacy, :complaints, :powers, :now)
          on conflict (tenant_id) do update
          set address = excluded.address, tax_number = excluded.tax_number, privacy = excluded.privacy,
              complaints = excluded.complaints, powers = excluded.powers
          """);

  private static final SqlFile STATE =
      SqlFile.read(
          "test",
          """
          -- tenant · how a message stands
          select m.state, m.reason from messaging.v_message m where m.tenant_id = :tenant and m.message_id = :message
          """);

  final TenantId tenant = TenantId.fresh();
  final TenantTransactions transactions = TestDatabase.transactions();
  final TurnableClock clock = TurnableClock.standingAt(TUESDAY_TEN);
  final ScriptedPost post = new ScriptedPost();
  final Gate gate = gate();
  final Suppressions suppressions =
      new Suppressions(
          TestApplication.bean(Secrets.class), TestApplication.bean(Audit.class), clock);
  final Mailroom mailroom =
      new Mailroom(gate, suppressions, TestApplication.bean(Wakes.class), clock);
  final Map<UUID, Writing> writings = new ConcurrentHashMap<>();

  /** Rooms above that hear of what becomes unclear; those of dispatchers made from then on. */
  final List<UnclearNews> watchers = new ArrayList<>();

  private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

  /** The program's own clock is turned to the same day: by it goes what comes in at its doors. */
  MessagingWorld() {
    TestApplication.bean(TurnableClock.class).turnTo(TUESDAY_TEN);
    transactions.run(tenant, tx -> tx.sql(COMPANY).param("now", now()).update());
    imprint(new Imprint("", "", "", "", "https://norte.example/privacidad", "", ""));
  }

  /** What the company says of itself from now on. */
  void imprint(Imprint imprint) {
    transactions.run(
        tenant,
        tx ->
            tx.sql(IMPRINT)
                .param("address", imprint.address())
                .param("tax", imprint.taxNumber())
                .param("privacy", imprint.privacy())
                .param("complaints", imprint.complaints())
                .param("powers", imprint.powers())
                .param("now", now())
                .update());
  }

  Dispatcher dispatcher() {
    return dispatcher(post, 2);
  }

  Dispatcher dispatcher(Posts posts, int couriers) {
    return new Dispatcher(server(posts, couriers), clock);
  }

  LaneServer server(Posts posts, int couriers) {
    return server(transactions, posts, couriers);
  }

  /** Of a process with a way to the database of its own. */
  LaneServer server(TenantTransactions ways, Posts posts, int couriers) {
    return new LaneServer(
        ways,
        TestDatabase.fleet(),
        new DoorKeepers(gate, suppressions, TestApplication.bean(OptOutLinks.class)),
        new RoomsAbove(List.of(author()), List.of(), watchers),
        posts,
        clock,
        couriers);
  }

  /** The whole program is started first: it writes the calendars that rules ask about. */
  private Gate gate() {
    TestApplication.port();
    return new Gate(ContactRules.shipped(TestDatabase.fleet(), clock), clock);
  }

  /** Asks for a gentle letter to somebody in Mexico City, good for a week, and lets it in. */
  UUID asksFor(String recipient) {
    return asksFor(recipient, "MX", MEXICO, LocalDate.of(2026, 3, 17));
  }

  UUID asksFor(String recipient, String country, String zone, LocalDate expires) {
    var message = Ids.next();
    transactions.run(
        tenant,
        tx -> {
          request(tx, message, recipient, country, zone, expires);
          mailroom.absorb(tx);
        });
    return message;
  }

  /** So many at once, each to the same address. */
  void asksForMany(int many) {
    transactions.run(
        tenant,
        tx -> {
          for (int i = 0; i < many; i++) {
            request(tx, Ids.next(), "N" + i, "MX", MEXICO, LocalDate.of(2026, 3, 17));
          }
          mailroom.absorb(tx);
        });
  }

  /** Asks for a text message to a telephone in Mexico, good for a week, and lets it in. */
  UUID asksForSms(String number) {
    return asksFor("sms", number);
  }

  /** The same by any channel. */
  UUID asksFor(String channel, String number) {
    var message = Ids.next();
    transactions.run(
        tenant,
        tx -> {
          request(tx, message, channel, number, "Ana", "MX", MEXICO, LocalDate.of(2026, 3, 17));
          mailroom.absorb(tx);
        });
    return message;
  }

  void request(
      TenantTx tx, UUID message, String recipient, String country, String zone, LocalDate expires) {
    request(tx, message, "email", "pagos@cliente.example", recipient, country, zone, expires);
  }

  private void request(
      TenantTx tx,
      UUID message,
      String channel,
      String address,
      String recipient,
      String country,
      String zone,
      LocalDate expires) {
    tx.sql(REQUEST)
        .param("channel", channel)
        .param("message", message)
        .param("subject", Ids.next())
        .param("stage", "gentle")
        .param("language", "es")
        .param("recipient", recipient)
        .param("address", address)
        .param("country", country)
        .param("zone", zone)
        .param("expires", expires)
        .param("now", now())
        .update();
  }

  /** The state and, where there is one, the reason: {@code withdrawn settled}. */
  String stateOf(UUID message) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(STATE)
                .param("message", message)
                .query((row, _) -> (row.getString(1) + " " + row.getString(2)).strip())
                .single());
  }

  /** One number from a statement over this tenant. */
  int count(String sql) {
    var file = SqlFile.read("test", "-- tenant · test\n" + sql);
    return transactions.in(tenant, tx -> tx.sql(file).query(Integer.class).single());
  }

  /** Texts from a statement over this tenant. */
  List<String> texts(String sql) {
    var file = SqlFile.read("test", "-- tenant · test\n" + sql);
    return transactions.in(tenant, tx -> tx.sql(file).query(String.class).list());
  }

  void says(UUID message, Writing writing) {
    writings.put(message, writing);
  }

  /** Whoever writes it breaks from now on. */
  void failsFor(UUID message) {
    broken.add(message);
  }

  void isWell(UUID message) {
    broken.remove(message);
  }

  Another sendsAgain(UUID message) {
    var unsettled =
        new Unsettled(
            gate,
            TestApplication.bean(DebtorEvents.class),
            TestApplication.bean(Audit.class),
            clock);
    return transactions.in(tenant, tx -> unsettled.sendAgain(tx, message, Ids.next()));
  }

  void passes(Duration time) {
    clock.forward(time);
  }

  static Writing.Letter letter() {
    var words =
        Map.of(
            "nombre", "Ana Ríos",
            "empresa", "Ferretería del Norte",
            "contacto", "Luisa, luisa@ferreteria.example, 81 5555 0000",
            "total", "$12,500.00 MXN",
            "documentos", "2 facturas",
            "vencimiento", "7 de marzo de 2026",
            "dias", "3 días",
            "intereses", "$0.00 MXN",
            "total_con_intereses", "$12,500.00 MXN",
            "fecha", "10 de marzo de 2026");
    return new Writing.Letter(
        words,
        List.of("Documento", "Vencimiento", "Saldo"),
        List.of(
            List.of("A-100", "7 de marzo de 2026", "$10,000.00 MXN"),
            List.of("A-101", "20 de marzo de 2026", "$2,500.00 MXN")),
        "https://pagos.example/p/abc");
  }

  private Author author() {
    return new Author() {
      @Override
      public Map<UUID, Writing> write(TenantTx tx, List<UUID> messages) {
        return MessagingWorld.this.write(messages);
      }

      @Override
      public Map<UUID, Annex> annexes(TenantTx tx, List<UUID> messages) {
        var letter = letter();
        var sheet =
            new Annex.Sheet("", letter.headings(), letter.rows(), "Total", "$12,500.00 MXN");
        var annex =
            new Annex(
                "estado-de-cuenta.pdf", "Estado de cuenta", List.of("Ana"), List.of(sheet), "");
        return messages.stream().collect(Collectors.toMap(id -> id, _ -> annex));
      }
    };
  }

  private Map<UUID, Writing> write(List<UUID> messages) {
    if (messages.stream().anyMatch(broken::contains)) {
      throw new IllegalStateException("the author broke");
    }
    var answers = new HashMap<UUID, Writing>();
    messages.forEach(id -> answers.put(id, writings.getOrDefault(id, letter())));
    return answers;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** What a mail needs beside its server, with a home of its own for keys. */
  EmailPosts posts(MailServers servers, Secrets secrets) {
    return new EmailPosts(
        servers,
        new DkimKeys(secrets, clock),
        logins(secrets),
        sightings(secrets),
        transactions,
        clock,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private MailLogins logins(Secrets secrets) {
    var grants = new MailGrants(secrets, clock);
    var outbound = TestApplication.bean(Outbound.class);
    return new MailLogins(
        grants, new MailTokens(outbound, grants, transactions, clock), transactions);
  }

  Sightings sightings(Secrets secrets) {
    var address = PublicAddress.of("https://pagos.example");
    return new Sightings(secrets, address, transactions, new Messages(clock), clock);
  }
}
