package dev.puntual.messaging.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * One part of a text of several that a person wrote.
 *
 * @param reference what all parts of one text have in common, among those of one sender
 * @param number from one
 * @param coding the data coding's octet
 * @param octets in hexadecimal, without the header
 */
public record SmppPiece(
    String from, int reference, int total, int number, int coding, String octets, Instant cameAt) {

  /** Of the text it is a part of; the same for all of its parts. */
  public UUID text() {
    var key = from + "\n" + reference + "\n" + total;
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What they say together. Neighbours of one alphabet are read as one, because a letter may begin
   * in one part and end in the next. Where a part is missing an ellipsis stands.
   */
  static String together(List<SmppPiece> pieces) {
    var said = new StringBuilder();
    var run = new StringBuilder();
    SmppPiece before = null;
    for (var piece : pieces.stream().sorted(Comparator.comparingInt(SmppPiece::number)).toList()) {
      boolean next = before != null && piece.number() == before.number() + 1;
      if (before != null && !(next && piece.coding() == before.coding())) {
        said.append(read(run, before));
        run.setLength(0);
      }
      if (!next && piece.number() > 1) {
        said.append("…");
      }
      run.append(piece.octets());
      before = piece;
    }
    if (before != null) {
      said.append(read(run, before));
      said.append(before.number() < before.total() ? "…" : "");
    }
    return said.toString();
  }

  private static String read(CharSequence octets, SmppPiece of) {
    return SmppText.read(HexFormat.of().parseHex(octets), of.coding());
  }
}
