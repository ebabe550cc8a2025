package dev.puntual.bench;

import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluated;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.messaging.wording.HouseTexts;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.platform.db.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * P3: twenty thousand consolidated reminders of five debts each to a local mail server that
 * discards them, the whole road: asked again at the door, link issued, rendered, intent and outcome
 * durable for each. Limit: the same letter by plain Jakarta Mail over as many kept connections.
 * Before that a tenth and a third as many, so that one sees whether time and heap grow with them.
 */
final class P3Dispatch {

  private static final int ROUNDS = 3;
  private static final int LINES = 4;

  /** Of the raw rate of the same client with the same bytes and connections. */
  private static final double BAR = 0.6;

  private static final TenantId TENANT = new TenantId(new UUID(3, 3));

  private static final String HOW_TO_PAY =
      """
      Si prefiere pagar por transferencia, nuestra cuenta en pesos es la 0123456789 del Banco del \
      Bajío, sucursal 0042 León Centro, con CLABE 012225001234567890, a nombre de Aceros del Bajío, \
      S. A. de C. V. Escriba el número del documento como concepto y la referencia que aparece en su \
      estado de cuenta; así lo aplicamos el mismo día y no le volvemos a escribir por él.

      Para pagos en dólares, la cuenta es la 9876543210 de la misma sucursal, con CLABE \
      012225009876543210 y SWIFT BJIOMXML. El tipo de cambio que aplicamos es el que publica el \
      Banco de México en el Diario Oficial de la Federación el día hábil anterior al de su pago, sin \
      comisión de nuestra parte.

      También recibimos cheques nominativos en nuestras oficinas, de lunes a viernes de nueve de la \
      mañana a cinco de la tarde, y los sábados hasta la una. Pida siempre su recibo sellado: es el \
      comprobante que ampara su pago mientras el banco lo confirma. No recibimos efectivo por montos \
      mayores a los que permite la ley contra el lavado de dinero.

      Si necesita el complemento de pago o una copia de sus facturas en PDF y XML, responda a este \
      correo con su RFC y los números de los documentos, y se los enviamos ese mismo día. Si cambió \
      de contador o de domicilio fiscal, mándenos su constancia de situación fiscal actualizada para \
      que su próxima factura salga bien desde la primera vez.
      """;

  private P3Dispatch() {}

  /** Time a mail and what the heap held meanwhile, of one number of mails. */
  private record Size(int mails, double micros, long heap) {}

  public static void main(String[] arguments) throws Exception {
    int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    var sizes = new ArrayList<Size>();
    try (var sink = SinkChild.start()) {
      measure(sink, mails / 10, false);
      for (int each : new int[] {mails / 10, mails / 3, mails}) {
        sizes.add(measure(sink, each, each == mails));
      }
    }
    sizes.forEach(
        size ->
            System.out.printf(
                Locale.ROOT,
                "%46s %,8d mails: %,6.0f µs a mail, heap after a collection at most %d MiB%n",
                "",
                size.mails(),
                size.micros(),
                size.heap()));
    Verdict.atMost(
        "P3 heap of the most mails to that of the fewest",
        (double) sizes.getLast().heap() / sizes.getFirst().heap(),
        Flatness.BAR);
    Verdict.atMost(
        "P3 time a mail, the most mails to the fewest",
        sizes.getLast().micros() / sizes.getFirst().micros(),
        Flatness.BAR);
  }

  private static Size measure(SinkChild sink, int mails, boolean limited) throws Exception {
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      debtors(lab, mails);
      lab.settle();
      name(lab, sink.port());
      write(lab);
      warmUp(lab, sink.port());
      var rounds = new Rounds("P3 dispatch, " + LINES + " connections", "mails");
      var took = new double[ROUNDS];
      long heap = 0;
      for (int round = 0; round < ROUNDS; round++) {
        plan(lab);
        lab.settle();
        sink.bytesEach();
        double before = sink.cpuSeconds();
        int now = round;
        heap =
            Math.max(
                heap,
                Heap.during(() -> took[now] = rounds.ours(() -> dispatch(lab, mails)).seconds()));
        double between = sink.cpuSeconds();
        long ours = sink.bytesEach();
        if (limited) {
          var plain = letter(lab, sink.port());
          rounds.limit(() -> plain.send(mails, LINES));
          System.out.printf(
              Locale.ROOT,
              "%46s bytes a mail: ours %,d, limit %,d; the sink's own share, in both figures: %.2f and %.2f CPU s%n",
              "",
              ours,
              sink.bytesEach(),
              between - before,
              sink.cpuSeconds() - between);
        }
      }
      if (limited) {
        rounds.print(BAR);
        report(lab);
      }
      Arrays.sort(took);
      return new Size(mails, took[ROUNDS / 2] * 1e6 / mails, heap);
    }
  }

  /** What does not leave would make us fast. */
  private static long dispatch(Lab lab, int mails) throws SQLException {
    long from = System.nanoTime();
    var first = Thread.ofVirtual().start(() -> sayWhenTheFirstLeft(lab, from));
    lab.bean(Dispatcher.class).drain(TENANT);
    first.interrupt();
    long left = lab.number("select count(*) from messaging.message where state = 'accepted'");
    if (left != mails) {
      throw new IllegalStateException("only " + left + " of " + mails + " mails left");
    }
    return left;
  }

  private static void sayWhenTheFirstLeft(Lab lab, long from) {
    try {
      while (lab.number("select count(*) from messaging.attempt where outcome = 'accepted'") == 0) {
        Thread.sleep(5);
      }
      System.out.printf(
          Locale.ROOT, "%46s first mail after %d ms%n", "", (System.nanoTime() - from) / 1_000_000);
    } catch (InterruptedException | SQLException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The classes of both sides are hot before anything counts. */
  private static void warmUp(Lab lab, int port) throws Exception {
    plan(lab);
    lab.settle();
    lab.bean(Dispatcher.class).drain(TENANT);
    letter(lab, port).send(2_000, LINES);
  }

  private static void plan(Lab lab) throws SQLException {
    Portfolio.forget(lab);
    lab.execute("truncate messaging.lane, payments.link cascade");
    var planned = lab.bean(Evaluation.class).run(TENANT, Cause.DAILY);
    if (planned instanceof Evaluated.Planned plan) {
      lab.bean(TenantTransactions.class)
          .run(TENANT, tx -> lab.bean(Plans.class).approve(tx, plan.plan(), null));
    }
  }

  /** The very bytes that ours just sent. */
  private static PlainMailing letter(Lab lab, int port) throws SQLException {
    var id = new UUID[1];
    try (var statement = lab.owner().createStatement();
        var result = statement.executeQuery("select message_id from messaging.letter limit 1")) {
      result.next();
      id[0] = result.getObject(1, UUID.class);
    }
    var rendered =
        lab.bean(TenantTransactions.class)
            .in(
                TENANT,
                tx -> Rendered.of(lab.bean(Messages.class).letter(tx, id[0]).orElseThrow()));
    System.out.printf("%46s HTML of %,d bytes%n", "", rendered.html().length);
    return new PlainMailing(
        port, new String(rendered.html(), StandardCharsets.US_ASCII), rendered.text());
  }

  private static void debtors(Lab lab, int count) throws SQLException {
    var tenant = "'" + TENANT.value() + "'::uuid";
    lab.execute(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, contact_name,"
            + " contact_email, created_at) values ("
            + tenant
            + ", 'Aceros del Bajío', 'MX', 'America/Mexico_City', 'MXN', 'es', 'Luisa Prado',"
            + " 'cobranza@aceros.example', '2026-01-01')");
    lab.execute(
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes)"
            + " select "
            + tenant
            + ", d, '00:00', '23:59' from generate_series(1, 7) d");
    lab.execute(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)"
            + " select "
            + tenant
            + ", md5('d' || d)::uuid, 'C' || d, 'Comercializadora ' || d || ' de México', 'c ' || d, 'MX', 'es', '2026-01-01'"
            + " from generate_series(1, "
            + count
            + ") d");
    lab.execute(
        "insert into receivables.contact (tenant_id, contact_id, debtor_id, role, email, created_at)"
            + " select "
            + tenant
            + ", md5('c' || d)::uuid, md5('d' || d)::uuid, 'payer', 'c' || d || '@cliente.example', '2026-01-01'"
            + " from generate_series(1, "
            + count
            + ") d");
    lab.execute(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at)"
            + " select "
            + tenant
            + ", md5('r' || d || '/' || i)::uuid, md5('d' || d)::uuid, 'F-' || d || '-' || i, date '2026-02-20' - i,"
            + " 'MXN', 1000.50 * i, 1000.50 * i, '2026-01-01' from generate_series(1, "
            + count
            + ") d, generate_series(1, 5) i");
  }

  private static void name(Lab lab, int port) {
    var server =
        new MailServer(
            "127.0.0.1", port, Security.NONE, "", "", "cuentas@aceros.example", "Aceros del Bajío");
    lab.bean(TenantTransactions.class)
        .run(TENANT, tx -> lab.bean(MailServers.class).set(tx, server));
  }

  /**
   * The company's own text: the house's, and how to pay, as companies add it. HTML of some 13 KB.
   */
  private static void write(Lab lab) {
    var templates = lab.bean(Templates.class);
    for (var stage : Stage.values()) {
      var house = HouseTexts.text(Language.ES, stage);
      lab.bean(TenantTransactions.class)
          .run(
              TENANT,
              tx ->
                  templates.write(
                      tx,
                      stage.code(),
                      Language.ES,
                      new HouseTexts.Text(house.subject(), house.body() + "\n\n" + HOW_TO_PAY),
                      new UUID(3, 4)));
    }
  }

  private static void report(Lab lab) throws SQLException {
    System.out.printf(
        "%46s %,d letters proven, %,d attempts left open%n",
        "",
        lab.number("select count(*) from messaging.letter"),
        lab.number("select count(*) from messaging.attempt where outcome is null"));
  }
}
