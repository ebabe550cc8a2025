package dev.puntual.messaging.sms.smpp;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;

/**
 * Which part of a longer text something is: by the header in front of its words, with a reference
 * of one octet or of two (3GPP TS 23.040 §9.2.3.24.1 and .8), or by the fields of SMPP 3.4
 * §5.3.2.22.
 */
record SmppHeader(int reference, int total, int number) {

  private static final int OCTET = 0xFF;
  private static final int BRIEF = 0x00;
  private static final int LONG = 0x08;

  /** Empty for what stands alone, and for a part that cannot be one. */
  static Optional<SmppPiece> piece(DeliverSm came, String from, Instant now) {
    return of(came)
        .filter(head -> head.total() > 1 && head.number() >= 1 && head.number() <= head.total())
        .map(
            head ->
                new SmppPiece(
                    from,
                    head.reference(),
                    head.total(),
                    head.number(),
                    came.getDataCoding(),
                    HexFormat.of().formatHex(SmppText.words(came)),
                    now));
  }

  private static Optional<SmppHeader> of(DeliverSm came) {
    var reference = came.getOptionalParameter(Sar_msg_ref_num.class);
    var total = came.getOptionalParameter(Sar_total_segments.class);
    var number = came.getOptionalParameter(Sar_segment_seqnum.class);
    if (reference != null && total != null && number != null) {
      return Optional.of(
          new SmppHeader(
              reference.getValue() & 0xFFFF, total.getValue() & OCTET, number.getValue() & OCTET));
    }
    return came.isUdhi() ? of(SmppText.octets(came)) : Optional.empty();
  }

  /** Walks the header's elements: each is its kind, its length and that many octets. */
  private static Optional<SmppHeader> of(byte[] octets) {
    int end = octets.length == 0 ? 0 : Math.min(octets.length, 1 + (octets[0] & OCTET));
    for (int at = 1; at + 1 < end; at += 2 + (octets[at + 1] & OCTET)) {
      int kind = octets[at] & OCTET;
      var said =
          Arrays.copyOfRange(octets, at + 2, Math.min(end, at + 2 + (octets[at + 1] & OCTET)));
      if (kind == BRIEF && said.length == 3) {
        return Optional.of(new SmppHeader(said[0] & OCTET, said[1] & OCTET, said[2] & OCTET));
      }
      if (kind == LONG && said.length == 4) {
        int reference = ((said[0] & OCTET) << 8) | (said[1] & OCTET);
        return Optional.of(new SmppHeader(reference, said[2] & OCTET, said[3] & OCTET));
      }
    }
    return Optional.empty();
  }
}
