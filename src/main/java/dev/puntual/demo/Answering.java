package dev.puntual.demo;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.Incoming.Way;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** On the last day of the story some customers answer, so that the Bandeja shows what it is for. */
final class Answering {

  private static final SqlFile WRITTEN = SqlFile.beside(Answering.class, "written_to");

  private static final List<String> SAID =
      List.of(
          "Buenos días, voy a pagar el viernes sin falta.",
          "Ya pagué ayer por transferencia, le adjunto el comprobante.",
          "¿Me puede mandar otra vez la factura? No la encuentro.",
          "No reconozco ese cargo, esa mercancía la devolvimos.",
          "BAJA");

  private final TenantTransactions transactions;
  private final Answers answers;
  private final InstantSource clock;

  Answering(TenantTransactions transactions, Answers answers, InstantSource clock) {
    this.transactions = transactions;
    this.answers = answers;
    this.clock = clock;
  }

  private record Written(UUID message, String address, String name) {}

  /** A second time finds every answer there. */
  void happen(TenantId tenant) {
    transactions.run(tenant, tx -> answers.keep(tx, said(tx)));
  }

  private List<Incoming> said(TenantTx tx) {
    var said = new ArrayList<Incoming>();
    var letters =
        tx.sql(WRITTEN)
            .param("most", SAID.size())
            .query(
                (row, _) ->
                    new Written(
                        row.getObject("message_id", UUID.class),
                        row.getString("address"),
                        row.getString("recipient")))
            .list();
    for (var letter : letters) {
      said.add(letter(letter, said.size()));
    }
    var stranger = "+525512340000";
    var ago = clock.instant().minus(Duration.ofMinutes(10));
    said.add(Incoming.text(Way.SMS, "demo", "demo-sms", stranger, "ya les deposité", ago));
    return said;
  }

  private Incoming letter(Written to, int number) {
    var text = SAID.get(number);
    var receipt =
        new Enclosure(
            "comprobante.txt", "text/plain", "Transferencia".getBytes(StandardCharsets.US_ASCII));
    return new Incoming(
        Way.EMAIL,
        "demo",
        "demo-" + number,
        to.address(),
        to.name(),
        "Re: Recordatorio de pago",
        text,
        text + "\n\nEl lunes, Puntual escribió:\n> Le recordamos su saldo…",
        false,
        to.message(),
        "",
        "es",
        clock.instant().minus(Duration.ofMinutes(20L + 35L * number)),
        text.contains("comprobante") ? List.of(receipt) : List.of());
  }
}
