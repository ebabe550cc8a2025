package dev.puntual.simulator.smpp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Sar_msg_ref_num;
import org.jsmpp.bean.OptionalParameter.Sar_segment_seqnum;
import org.jsmpp.bean.OptionalParameter.Sar_total_segments;

/**
 * Which part of a longer text something is, and how the wire says so.
 *
 * @param number from one
 * @param plain whether what needs no more is said in ASCII; all parts of a text share an alphabet
 */
record Part(How how, int reference, int total, int number, boolean plain) {

  static final Part ALONE = new Part(How.ALONE, 0, 1, 1, true);

  /** As carriers differ in it. */
  public enum How {
    ALONE,
    /** A header whose reference is one octet. */
    BRIEF,
    /** A header whose reference is two. */
    LONG,
    /** Fields of SMPP beside the text. */
    FIELDS
  }

  GSMSpecificFeature feature() {
    return how == How.BRIEF || how == How.LONG
        ? GSMSpecificFeature.UDHI
        : GSMSpecificFeature.DEFAULT;
  }

  byte[] before(byte[] text) {
    byte[] header =
        switch (how) {
          case ALONE, FIELDS -> new byte[0];
          case BRIEF -> new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number};
          case LONG ->
              new byte[] {
                6, 8, 4, (byte) (reference >> 8), (byte) reference, (byte) total, (byte) number
              };
        };
    var whole = Arrays.copyOf(header, header.length + text.length);
    System.arraycopy(text, 0, whole, header.length, text.length);
    return whole;
  }

  OptionalParameter[] fields() {
    return how == How.FIELDS
        ? new OptionalParameter[] {
          new Sar_msg_ref_num(ByteBuffer.allocate(2).putShort((short) reference).array()),
          new Sar_total_segments((byte) total),
          new Sar_segment_seqnum((byte) number)
        }
        : new OptionalParameter[0];
  }
}
