package dev.puntual.messaging.sms.smpp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Provider.DeliveryEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what comes over a line. The carrier hears that we have it only once it is kept, so what
 * we could not keep comes again.
 */
final class SmppEar implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(SmppEar.class);

  /** SMPP 3.4 §5.1.3: our trouble is of the moment, or the command is none of ours. */
  private static final int LATER = 0x64;

  private static final int NOT_OURS = 0x03;

  /** Carriers that were not thanked try again within a few minutes. */
  private static final Duration SPELL = Duration.ofMinutes(10);

  private final TenantId tenant;
  private final SmppNews news;
  private final SentNumbers sent;
  private final BooleanSupplier speaking;
  private final InstantSource clock;

  /**
   * @param speaking whether messages are handed over just now whose numbers we do not know yet
   */
  SmppEar(
      TenantId tenant,
      SmppNews news,
      SentNumbers sent,
      BooleanSupplier speaking,
      InstantSource clock) {
    this.tenant = tenant;
    this.news = news;
    this.sent = sent;
    this.speaking = speaking;
    this.clock = clock;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm came) throws ProcessRequestException {
    try {
      var piece =
          receipt(came)
              ? Optional.<SmppPiece>empty()
              : SmppHeader.piece(came, SmppReply.from(came), clock.instant());
      if (piece.isPresent()) {
        part(piece.get());
        return;
      }
      var event = event(came);
      if (event != null) {
        news.keep(tenant, event, SmppText.of(came));
      }
    } catch (RuntimeException broken) {
      LOG.warn("what a carrier told tenant {} was not kept and is asked for again", tenant, broken);
      throw new ProcessRequestException("later", LATER, broken);
    }
  }

  private static boolean receipt(DeliverSm came) {
    return came.isSmscDeliveryReceipt() || came.isIntermediateDeliveryNotification();
  }

  /** Told once all have come; a carrier that repeats one is thanked and told nothing new. */
  private void part(SmppPiece piece) {
    var whole = news.book().add(tenant, piece);
    if (!whole.isEmpty()) {
      news.keep(tenant, SmppReply.of(whole, SPELL), SmppPiece.together(whole));
      news.book().told(tenant, piece);
    }
  }

  /** What came of a text whose other parts never did: better half an answer than none. */
  void tellLeftBehind() {
    for (var some : news.book().leftBehind(tenant)) {
      news.keep(tenant, SmppReply.of(some, SPELL), SmppPiece.together(some));
      news.book().told(tenant, some.getFirst());
    }
  }

  private @Nullable DeliveryEvent event(DeliverSm came) throws ProcessRequestException {
    if (!receipt(came)) {
      return SmppReply.of(came, clock.millis() / SPELL.toMillis());
    }
    var receipt = SmppReceipt.of(came).orElse(null);
    if (receipt == null) {
      return null;
    }
    var message = sent.message(receipt.id());
    if (message == null) {
      message = news.book().message(tenant, SentNumbers.forms(receipt.id())).orElse(null);
    }
    if (message == null && speaking.getAsBoolean()) {
      throw new ProcessRequestException("its number is not known yet", LATER);
    }
    return new DeliveryEvent(
        receipt.id() + ":" + receipt.standing(),
        message,
        receipt.id(),
        receipt.kind(),
        (receipt.standing() + " " + receipt.error()).strip());
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification notification) {
    // A telephone that is on again is no news of a message.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("only deliver_sm", NOT_OURS);
  }
}
