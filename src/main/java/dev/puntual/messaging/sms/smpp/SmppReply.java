package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Said;
import java.nio.charset.StandardCharsets;
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
    var text = SmppText.of(came);
    var from = from(came);
    var key = (from + "\n" + spell + "\n" + text).getBytes(StandardCharsets.UTF_8);
    var event = "mo:" + UUID.nameUUIDFromBytes(key);
    return new DeliveryEvent(
        event, null, "", Kind.ANSWER, "", new Said(from, "", text, null, List.of()));
  }

  private static String from(DeliverSm came) {
    var from = came.getSourceAddr();
    boolean whole = came.getSourceAddrTon() == TypeOfNumber.INTERNATIONAL.value();
    return whole && !from.startsWith("+") ? "+" + from : from;
  }
}
