package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.sms.SmsParts;
import java.io.IOException;
import java.time.Duration;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * One part of one message on its way.
 *
 * @param which counted from zero
 */
record SmppPart(String sender, Slip slip, SmsParts parts, int which) {

  private static final Duration LONGEST = Duration.ofDays(7);

  SendOutcome submit(SMPPSession line) {
    if (!line.getSessionState().isTransmittable()) {
      return new SendOutcome.Unreachable("the line is gone");
    }
    try {
      var taken =
          line.submitShortMessage(
              "",
              kindOfSender(),
              sender.startsWith("+") ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
              sender.startsWith("+") ? sender.substring(1) : sender,
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              slip.to().startsWith("+") ? slip.to().substring(1) : slip.to(),
              SmppText.kind(parts),
              (byte) 0,
              (byte) 0,
              null,
              validity(slip.goodFor()),
              receipt(),
              (byte) 0,
              SmppText.coding(parts),
              (byte) 0,
              SmppText.octets(parts, which, slip.messageId()));
      return new SendOutcome.Accepted(taken.getMessageId());
    } catch (NegativeResponseException refused) {
      return SmppAnswers.refused(refused.getCommandStatus());
    } catch (PDUException unwritable) {
      return new SendOutcome.Rejected(RejectReason.CONTENT, "not to be written in SMPP");
    } catch (ResponseTimeoutException | InvalidResponseException | IOException lost) {
      return new SendOutcome.Unknown(lost.getClass().getSimpleName());
    }
  }

  private TypeOfNumber kindOfSender() {
    if (sender.startsWith("+")) {
      return TypeOfNumber.INTERNATIONAL;
    }
    return sender.matches("\\d+") ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
  }

  private RegisteredDelivery receipt() {
    boolean last = which == parts.count() - 1;
    return new RegisteredDelivery(
        last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT);
  }

  /** From now on, as SMPP 3.4 §7.1.1.2 writes it. */
  static String validity(Duration goodFor) {
    var bound = goodFor.compareTo(LONGEST) > 0 ? LONGEST : goodFor;
    return "0000%02d%02d%02d%02d000R"
        .formatted(
            bound.toDaysPart(),
            bound.toHoursPart(),
            bound.toMinutesPart(),
            Math.max(bound.toSecondsPart(), bound.toSeconds() < 1 ? 1 : 0));
  }
}
