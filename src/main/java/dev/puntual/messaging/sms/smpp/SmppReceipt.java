package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Message_state;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;

/**
 * What a receipt says: in its own fields where the carrier fills them (SMPP 3.4 §5.3.2), else in
 * the text that all of them write alike (appendix B).
 *
 * @param id the carrier's for the message
 * @param standing its word, such as {@code DELIVRD}
 * @param error the carrier's own code; empty when it gives none
 */
record SmppReceipt(String id, String standing, String error) {

  private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
  private static final Pattern STANDING = Pattern.compile("(?i)\\bstat:\\s*(\\S+)");
  private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*(\\S+)");
  private static final String[] STATES = {
    "", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
  };

  /** GSM's network said that it knows no such subscriber (3GPP TS 29.002, error 1). */
  private static final byte GSM = 3;

  private static final String UNKNOWN_SUBSCRIBER = "gsm 1";

  /** Empty when it names no message. */
  static Optional<SmppReceipt> of(DeliverSm came) {
    var text = SmppText.of(came);
    var named = came.getOptionalParameter(Receipted_message_id.class);
    var id = named == null ? found(ID, text) : named.getValueAsString().strip();
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new SmppReceipt(id, standing(came, text), error(came, text)));
  }

  Kind kind() {
    return switch (standing) {
      case "DELIVRD" -> Kind.DELIVERED;
      case "EXPIRED", "DELETED", "REJECTD", "UNKNOWN" -> Kind.FAILED;
      case "UNDELIV" -> error.equals(UNKNOWN_SUBSCRIBER) ? Kind.NOBODY : Kind.FAILED;
      case "ENROUTE", "ACCEPTD" -> Kind.SENT;
      default -> Kind.OTHER;
    };
  }

  private static String standing(DeliverSm came, String text) {
    var state = came.getOptionalParameter(Message_state.class);
    int told = state == null ? 0 : state.getValue();
    return told > 0 && told < STATES.length
        ? STATES[told]
        : found(STANDING, text).toUpperCase(Locale.ROOT);
  }

  private static String error(DeliverSm came, String text) {
    var network = came.getOptionalParameter(OptionalParameter.Network_error_code.class);
    if (network != null && network.getValue().length == 3) {
      var octets = network.getValue();
      int code = ((octets[1] & 0xFF) << 8) | (octets[2] & 0xFF);
      return octets[0] == GSM ? "gsm " + code : String.valueOf(code);
    }
    return found(ERROR, text);
  }

  private static String found(Pattern field, String text) {
    var match = field.matcher(text);
    return match.find() ? match.group(1) : "";
  }
}
