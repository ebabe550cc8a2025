package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.TypeOfNumber;

/**
 * What a person wrote. The wire gives it no number, so the same words of the same person within one
 * spell are one: a carrier that did not hear our thanks says them again.
 */
final class SmppReply {

  private SmppReply() {}

  /**
   * @param spell changes after some minutes
   */
  static DeliveryEvent of(DeliverSm came, long spell) {
    return answer(from(came), spell, SmppText.of(came));
  }

  private static DeliveryEvent answer(String from, long spell, String text) {
    var key = (from + "\n" + spell + "\n" + text).getBytes(StandardCharsets.UTF_8);
    var event = "mo:" + UUID.nameUUIDFromBytes(key);
    return new DeliveryEvent(
        event, null, "", Kind.ANSWER, "", new Said(from, "", text, null, List.of()));
  }

  /** Of a text that came in parts, or of those parts of it that came. */
  static DeliveryEvent of(List<SmppPiece> pieces, Duration spell) {
    var first = pieces.stream().min(Comparator.comparing(SmppPiece::cameAt)).orElseThrow();
    var text = SmppPiece.together(pieces);
    return answer(first.from(), first.cameAt().toEpochMilli() / spell.toMillis(), text);
  }

  static String from(DeliverSm came) {
    var from = came.getSourceAddr();
    boolean whole = came.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value();
    return whole && !from.startsWith("+") ? "+" + from : from;
  }
}
