package dev.puntual.messaging.sms;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.sms.smpp.SmppBook;
import dev.puntual.messaging.sms.smpp.SmppPiece;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is known of lines to carriers, in the database; each call is a transaction. */
final class SmppLedger implements SmppBook {

  private static final SqlFile SENT = SqlFile.beside(SmppLedger.class, "smpp_sent");
  private static final SqlFile WHOSE = SqlFile.beside(SmppLedger.class, "smpp_whose");
  private static final SqlFile PART = SqlFile.beside(SmppLedger.class, "smpp_part");
  private static final SqlFile WHOLE = SqlFile.beside(SmppLedger.class, "smpp_whole");
  private static final SqlFile TOLD = SqlFile.beside(SmppLedger.class, "smpp_told");
  private static final SqlFile LEFT = SqlFile.beside(SmppLedger.class, "smpp_left");
  private static final List<SqlFile> FADE =
      List.of(
          SqlFile.beside(SmppLedger.class, "smpp_fade_sent"),
          SqlFile.beside(SmppLedger.class, "smpp_fade_parts"));

  /** Parts of one text come within seconds; a telephone that was off brings the rest much later. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final TenantTransactions transactions;
  private final InstantSource clock;

  SmppLedger(TenantTransactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void sent(TenantId tenant, String number, UUID message) {
    transactions.run(
        tenant,
        tx ->
            tx.sql(SENT)
                .param("number", number)
                .param("message", message)
                .param("now", at(clock.instant()))
                .update());
  }

  @Override
  public Optional<UUID> message(TenantId tenant, List<String> forms) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(WHOSE)
                .param("forms", forms.toArray(String[]::new))
                .query(UUID.class)
                .optional());
  }

  @Override
  public List<SmppPiece> add(TenantId tenant, SmppPiece piece) {
    return transactions.in(
        tenant,
        tx -> {
          tx.sql(PART)
              .param("text", piece.text())
              .param("number", piece.number())
              .param("total", piece.total())
              .param("reference", piece.reference())
              .param("sender", piece.from())
              .param("coding", piece.coding())
              .param("octets", piece.octets())
              .param("now", at(piece.cameAt()))
              .param("stale", at(piece.cameAt().minus(PATIENCE.multipliedBy(3))))
              .update();
          return tx.sql(WHOLE).param("text", piece.text()).query(SmppLedger::piece).list();
        });
  }

  @Override
  public void told(TenantId tenant, SmppPiece piece) {
    transactions.run(
        tenant,
        tx -> tx.sql(TOLD).param("text", piece.text()).param("now", at(clock.instant())).update());
  }

  /** Forgets on the way what nobody asks about any more. */
  @Override
  public List<List<SmppPiece>> leftBehind(TenantId tenant) {
    var now = clock.instant();
    return transactions.in(
        tenant,
        tx -> {
          tx.expectMany();
          FADE.forEach(fade -> tx.sql(fade).param("now", at(now)).update());
          var pieces =
              tx.sql(LEFT).param("before", at(now.minus(PATIENCE))).query(SmppLedger::piece).list();
          return List.copyOf(
              pieces.stream().collect(Collectors.groupingBy(SmppPiece::text)).values());
        });
  }

  private static SmppPiece piece(ResultSet row, int number) throws SQLException {
    return new SmppPiece(
        row.getString("sender"),
        row.getInt("reference"),
        row.getInt("total"),
        row.getInt("part_no"),
        row.getInt("coding"),
        row.getString("octets"),
        row.getTimestamp("came_at").toInstant());
  }

  private static Timestamp at(Instant instant) {
    return Timestamp.from(instant);
  }
}
