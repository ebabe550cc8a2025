package dev.puntual.simulator.smpp;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.SMPPServerSession;

/** One thing that a system is to be told: what became of a message, or what a person wrote. */
record Told(String system, String from, String to, String text, boolean receipt, Part part) {

  private static final byte UCS2 = 8;

  Told(String system, String from, String to, String text, boolean receipt) {
    this(system, from, to, text, receipt, Part.ALONE);
  }

  static Told receipt(SmppDesk.Taken message, String standing, int error) {
    var text =
        "id:%s sub:001 dlvrd:%s submit date:2603101000 done date:2603101001 stat:%s err:%03d text:"
            .formatted(
                message.id(), standing.equals("DELIVRD") ? "001" : "000", standing, error % 1000);
    return new Told(message.system(), message.to(), message.from(), text, true);
  }

  void over(SMPPServerSession line) throws Exception {
    boolean plain = part.plain() && text.chars().allMatch(c -> c < 128);
    var kind = receipt ? MessageType.SMSC_DEL_RECEIPT : MessageType.DEFAULT;
    line.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        from,
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        to,
        new ESMClass(MessageMode.DEFAULT, kind, part.feature()),
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(0),
        DataCodings.newInstance(plain ? (byte) 1 : UCS2),
        part.before(text.getBytes(plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE)),
        part.fields());
  }
}
