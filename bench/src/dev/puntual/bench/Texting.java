package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.DoorKeepers;
import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.Tempos;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Companies with text messages that wait, and whoever sends them. Not part of any measurement. */
final class Texting {

  static final String NOON = "2026-03-02T18:00:00Z";

  private Texting() {}

  /** A clock that stands at noon when the program starts, and goes on from there. */
  static InstantSource running() {
    return running(Instant.now());
  }

  /** A clock that stood at noon at that moment: processes that are told the same agree. */
  static InstantSource running(Instant start) {
    return Clock.offset(Clock.systemUTC(), Duration.between(start, Instant.parse(NOON)));
  }

  /** Companies in Mexico that may write at any hour their country allows. */
  static List<TenantId> companies(Lab lab, int count) throws SQLException {
    lab.execute(
        "insert into tenants.tenant (tenant_id, name, country, zone, currency, language, created_at)"
            + " select ('00000000-0000-0004-0000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Empresa ' || n, 'MX', 'America/Mexico_City', 'MXN', 'es', '2026-01-01'"
            + " from generate_series(1, "
            + count
            + ") n");
    lab.execute(
        "insert into tenants.contact_window (tenant_id, weekday, opens, closes)"
            + " select tenant_id, d, '00:00', '23:59' from tenants.tenant, generate_series(1, 7) d");
    lab.execute(
        "insert into messaging.imprint (tenant_id, address, tax_number, privacy, complaints, powers, kept_at)"
            + " select tenant_id, '', '', 'https://empresa.example/privacidad', '', '', '2026-01-01' from tenants.tenant");
    return IntStream.rangeClosed(1, count).mapToObj(Texting::company).toList();
  }

  private static TenantId company(int number) {
    return new TenantId(new UUID(4, number));
  }

  /** As the database makes one of a text. */
  static UUID uuid(String text) {
    return UUID.fromString(
        md5(text).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  static String md5(String text) {
    try {
      var digest = java.security.MessageDigest.getInstance("MD5");
      return java.util.HexFormat.of()
          .formatHex(digest.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An account at the stand-in that may carry so many a second. */
  static void account(Lab lab, TenantId tenant, int number, int perSecond) {
    lab.bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              lab.bean(Accounts.class)
                  .set(
                      tx,
                      Channel.SMS,
                      new Account(
                          "twilio",
                          "+15005550006",
                          Map.of("account", ProviderChild.account(number), "token", "ficha")));
              Tempos.set(
                  tx, Channel.SMS, new Tempos.Chosen(new BigDecimal(perSecond), null, null, null));
            });
  }

  /** The digits with which the telephones begin that the company of that number writes to. */
  static String prefix(int number) {
    return "52" + "5555".substring(String.valueOf(number).length()) + number;
  }

  /** So many texts wait, each to a person of its own; the number tells the company. */
  static void waiting(Lab lab, TenantId tenant, int number, int from, int count)
      throws SQLException {
    waiting(lab, tenant, "sms", number, from, count);
  }

  /** The same by any channel that goes to telephones. */
  static void waiting(Lab lab, TenantId tenant, String channel, int number, int from, int count)
      throws SQLException {
    lab.execute(
        "insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient,"
            + " address, country, zone, expires_on, requested_at) select '"
            + tenant
            + "', md5('m' || "
            + number
            + " || '/' || i)::uuid, md5('s' || "
            + number
            + " || '/' || i)::uuid, 'gentle', '"
            + channel
            + "', 'es', 'Ana',"
            + " '+52' || lpad("
            + number
            + "::text, 4, '5') || lpad(i::text, 6, '0'), 'MX', 'America/Mexico_City', '2026-03-20', '"
            + NOON
            + "' from generate_series("
            + from
            + ", "
            + (from + count - 1)
            + ") i");
    lab.bean(TenantTransactions.class).run(tenant, tx -> lab.bean(Mailroom.class).ask(tx));
  }

  /** Where a program's parts are had from. */
  interface Parts {
    <T> T of(Class<T> type);
  }

  static LaneServer server(Parts parts, Posts posts, InstantSource clock, int couriers) {
    return new LaneServer(
        parts.of(TenantTransactions.class),
        parts.of(FleetTransactions.class),
        new DoorKeepers(
            parts.of(Gate.class), parts.of(Suppressions.class), parts.of(OptOutLinks.class)),
        new RoomsAbove(List.of(Texting::write), List.of()),
        posts,
        clock,
        couriers);
  }

  private static Map<UUID, Writing> write(TenantTx tx, List<UUID> messages) {
    var writings = new HashMap<UUID, Writing>();
    messages.forEach(message -> writings.put(message, LETTER));
    return writings;
  }

  private static final Writing LETTER =
      new Writing.Letter(
          Map.ofEntries(
              Map.entry("nombre", "Ana Ríos"),
              Map.entry("empresa", "Empresa"),
              Map.entry("contacto", "Luisa, luisa@empresa.example, 81 5555 0000"),
              Map.entry("total", "$12,500.00 MXN"),
              Map.entry("documentos", "2 facturas"),
              Map.entry("vencimiento", "27 de febrero de 2026"),
              Map.entry("dias", "3 días"),
              Map.entry("intereses", "$0.00 MXN"),
              Map.entry("total_con_intereses", "$12,500.00 MXN"),
              Map.entry("fecha", "2 de marzo de 2026")),
          List.of("Documento", "Vencimiento", "Saldo"),
          List.of(List.of("A-100", "27 de febrero de 2026", "$12,500.00 MXN")),
          "https://pagos.example/p/abc");
}
