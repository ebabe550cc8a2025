package dev.puntual.messaging.sms.smpp;

import dev.puntual.messaging.sms.Gsm7;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsParts.Alphabet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;

/**
 * A text as the wire carries it: the alphabet by its code, and before each part of a long one the
 * header that says which it is (3GPP TS 23.040 §9.2.3.24.1).
 */
final class SmppText {

  private static final byte UCS2 = 8;
  private static final byte LATIN = 3;
  private static final byte ASCII = 1;
  private static final int HEADER = 6;

  private SmppText() {}

  static DataCoding coding(SmsParts parts) {
    return DataCodings.newInstance(parts.alphabet() == Alphabet.GSM7 ? (byte) 0 : UCS2);
  }

  static ESMClass kind(SmsParts parts) {
    var feature = parts.count() == 1 ? GSMSpecificFeature.DEFAULT : GSMSpecificFeature.UDHI;
    return new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature);
  }

  /**
   * @param which counted from zero
   * @param message what all parts of one message have in common
   */
  static byte[] octets(SmsParts parts, int which, UUID message) {
    var text = parts.parts().get(which);
    var said =
        parts.alphabet() == Alphabet.GSM7
            ? Gsm7.octets(text)
            : text.getBytes(StandardCharsets.UTF_16BE);
    if (parts.count() == 1) {
      return said;
    }
    var octets = new byte[HEADER + said.length];
    octets[0] = HEADER - 1;
    octets[2] = HEADER / 2;
    octets[3] = (byte) message.hashCode();
    octets[4] = (byte) parts.count();
    octets[5] = (byte) (which + 1);
    System.arraycopy(said, 0, octets, HEADER, said.length);
    return octets;
  }

  /** What came, read. */
  static String of(DeliverSm came) {
    return read(words(came), came.getDataCoding());
  }

  /** What came: the body, or the field that longer ones use instead; with its header. */
  static byte[] octets(DeliverSm came) {
    var payload = came.getOptionalParameter(OptionalParameter.Message_payload.class);
    var octets = payload == null ? came.getShortMessage() : payload.getValue();
    return octets == null ? new byte[0] : octets;
  }

  /** The same without its header. */
  static byte[] words(DeliverSm came) {
    var octets = octets(came);
    boolean headed = came.isUdhi() && octets.length > 0;
    int skipped = headed ? Math.min(octets.length, 1 + (octets[0] & 0xFF)) : 0;
    return Arrays.copyOfRange(octets, skipped, octets.length);
  }

  static String read(byte[] said, int coding) {
    return switch (coding) {
      case UCS2 -> new String(said, StandardCharsets.UTF_16BE);
      case LATIN -> new String(said, StandardCharsets.ISO_8859_1);
      case ASCII -> new String(said, StandardCharsets.US_ASCII);
      default -> Gsm7.text(said);
    };
  }
}
