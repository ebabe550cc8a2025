package dev.puntual.bench;

import dev.puntual.intake.Imports;
import dev.puntual.intake.Uploads;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Beat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * P1: a CSV of a million receivables of 20,000 debtors, uploaded, understood, checked, loaded with
 * its entries and contacts; then the same file with one row in a hundred changed. Limit: COPY of
 * the same rows, already typed, into a table with the same indexes and the same foreign key. A
 * tenth of the rows goes first: the peak of the heap beside both is the proof that it is flat.
 */
final class P1Import {

  private static final int ROUNDS = 3;
  private static final int DEBTORS = 20_000;
  private static final TenantId TENANT = TenantId.of("0199bbbb-0000-7000-8000-000000000001");

  private P1Import() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      measure(Integer.parseInt(arguments[0]));
    } else {
      measure(100_000);
      measure(1_000_000);
    }
  }

  private static void measure(int rows) throws Exception {
    var folder = Files.createTempDirectory("puntual-p1-");
    var first = folder.resolve("cartera.csv");
    var second = folder.resolve("cartera-otra.csv");
    var typed = folder.resolve("typed.copy");
    write(first, rows, 0);
    write(second, rows, 1);
    writeTyped(typed, rows);
    try (var lab = Lab.open("2026-03-02T16:00:00Z")) {
      company(lab);
      var whole = new Rounds("P1 import, all new", "rows");
      var again = new Rounds("P1 import, 1 % changed", "rows");
      for (int round = 0; round < ROUNDS; round++) {
        lab.execute("truncate bench.receivable");
        lab.settle();
        whole.limit(() -> copy(lab, typed));
        forget(lab);
        lab.settle();
        whole.ours(() -> load(lab, first, rows));
        lab.settle();
        again.ours(() -> load(lab, second, rows));
        again.limit(
            () -> {
              lab.execute("truncate bench.receivable");
              return copy(lab, typed);
            });
        System.out.printf(
            "round %d: %,d receivables, %,d entries, %,d contacts, %,d bad rows%n",
            round + 1,
            lab.number("select count(*) from receivables.receivable"),
            lab.number("select count(*) from receivables.entry"),
            lab.number("select count(*) from receivables.contact"),
            lab.number("select count(*) from intake.bad_row"));
      }
      whole.print(0.4);
      again.print(0.4);
    }
    Files.delete(first);
    Files.delete(second);
    Files.delete(typed);
  }

  private static long load(Lab lab, Path file, long rows) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var received =
          lab.bean(Uploads.class).receive(TENANT, null, file.getFileName().toString(), in);
      if (!(received instanceof Uploads.Received.Listed(UUID id))
          || !lab.bean(Imports.class).load(TENANT, id)) {
        throw new IllegalStateException("the file did not come in: " + received);
      }
    }
    var beat =
        lab.beans(Beat.class).stream()
            .filter(b -> b.name().equals("intake-load"))
            .findFirst()
            .orElseThrow();
    boolean more = true;
    while (more) {
      more = beat.beat();
    }
    return rows;
  }

  private static long copy(Lab lab, Path typed) throws Exception {
    try (InputStream in = Files.newInputStream(typed)) {
      return lab.owner()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy bench.receivable (tenant_id, receivable_id, debtor_id, number, issued_on, due_on, currency,"
                  + " amount, balance, created_at) from stdin",
              in);
    }
  }

  private static void company(Lab lab) throws Exception {
    lab.execute(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at) values ('"
            + TENANT
            + "', 'Aceros', 'MX', 'America/Mexico_City', 'MXN', 'es', '2026-01-01')");
    lab.execute("create schema bench");
    lab.execute("create table bench.debtor (like receivables.debtor including all)");
    lab.execute(
        "insert into bench.debtor (tenant_id, debtor_id, code, name, name_key, created_at) select '"
            + TENANT
            + "', receivables.debtor_id('C' || d), 'C' || d, 'x', 'x', '2026-01-01' from generate_series(0, "
            + (DEBTORS - 1)
            + ") d");
    lab.execute("create table bench.receivable (like receivables.receivable including all)");
    lab.execute(
        "alter table bench.receivable add foreign key (tenant_id, debtor_id) references bench.debtor (tenant_id, debtor_id)");
  }

  private static void forget(Lab lab) throws Exception {
    lab.execute(
        "truncate receivables.entry, receivables.receivable, receivables.contact, receivables.debtor, intake.file,"
            + " intake.bad_row, intake.progress, dunning.calendar cascade");
  }

  private static void write(Path file, int rows, int edition) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(
          "Clave cliente;Cliente;Correo;Factura;Fecha emisión;Fecha vencimiento;Moneda;Importe\n");
      for (int i = 0; i < rows; i++) {
        int debtor = i % DEBTORS;
        int amount = 100 + i % 9_000 + (i % 100 == 7 ? edition : 0);
        out.write(
            "C"
                + debtor
                + ";Cliente número "
                + debtor
                + ";pagos"
                + debtor
                + "@cliente.example;F"
                + i
                + ";"
                + issued(i)
                + ";"
                + due(i)
                + ";MXN;"
                + amount
                + ".50\n");
      }
    }
  }

  private static void writeTyped(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 0; i < rows; i++) {
        out.write(
            TENANT
                + "\t"
                + new UUID(i * 0x9E3779B97F4A7C15L, i)
                + "\t"
                + debtorId(i % DEBTORS)
                + "\tF"
                + i
                + "\t"
                + issued(i)
                + "\t"
                + due(i)
                + "\tMXN\t"
                + (100 + i % 9_000)
                + ".50\t"
                + (100 + i % 9_000)
                + ".50\t2026-03-02\n");
      }
    }
  }

  /** As the database derives it: the MD5 of d/ and the code. */
  private static UUID debtorId(int debtor) {
    return new UUID(md5(debtor, 0), md5(debtor, 8));
  }

  private static long md5(int debtor, int from) {
    try {
      var digest =
          java.security.MessageDigest.getInstance("MD5")
              .digest(("d/C" + debtor).getBytes(StandardCharsets.UTF_8));
      return java.nio.ByteBuffer.wrap(digest).getLong(from);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalDate issued(int row) {
    return LocalDate.of(2025, 10, 13).plusDays(row * 7L % 120);
  }

  private static LocalDate due(int row) {
    return issued(row).plusDays(30);
  }
}
