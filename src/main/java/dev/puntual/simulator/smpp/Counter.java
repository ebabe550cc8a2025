package dev.puntual.simulator.smpp;

import dev.puntual.simulator.Fate;
import dev.puntual.simulator.smpp.SmppDesk.Taken;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Where messages are handed in. Knows one command: submit_sm. */
final class Counter implements ServerMessageReceiverListener {

  private static final int UNKNOWN_COMMAND = 0x03;
  private static final int SYSTEM_ERROR = 0x08;
  private static final int THROTTLED = 0x58;
  private static final OptionalParameter[] NOTHING_MORE = {};

  private final List<Taken> taken;
  private final Outbox outbox;
  private final Function<String, Fate> fates;
  private final AtomicLong numbers = new AtomicLong(0xA0_0000L);

  Counter(List<Taken> taken, Outbox outbox, Function<String, Fate> fates) {
    this.taken = taken;
    this.outbox = outbox;
    this.fates = fates;
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm asked, SMPPServerSession line)
      throws ProcessRequestException {
    var fate = fates.apply(asked.getDestAddress());
    if (fate instanceof Fate.Refused(_, var code)) {
      throw new ProcessRequestException("refused", code);
    }
    if (fate instanceof Fate.Throttled) {
      throw new ProcessRequestException("too fast", THROTTLED);
    }
    var message = message(asked, outbox.system(line));
    taken.add(message);
    if (message.last()) {
      tell(message, fate);
    }
    return answer(message, fate, line);
  }

  private SubmitSmResult answer(Taken message, Fate fate, SMPPServerSession line)
      throws ProcessRequestException {
    if (fate instanceof Fate.Breaks) {
      throw new ProcessRequestException("broke", SYSTEM_ERROR);
    }
    if (fate instanceof Fate.Hangs) {
      line.close();
    }
    try {
      return new SubmitSmResult(new MessageId(message.id()), NOTHING_MORE);
    } catch (PDUStringException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void tell(Taken message, Fate fate) {
    switch (fate) {
      case Fate.Silent() -> {}
      case Fate.Fails(var code) -> outbox.put(Told.receipt(message, "UNDELIV", code));
      default -> outbox.put(Told.receipt(message, "DELIVRD", 0));
    }
  }

  private Taken message(SubmitSm asked, String system) {
    return new Taken(
        system,
        Long.toHexString(numbers.incrementAndGet()),
        asked.getSourceAddr(),
        asked.getDestAddress(),
        asked.getDataCoding(),
        HexFormat.of().formatHex(asked.getShortMessage()),
        asked.getValidityPeriod(),
        asked.isSmscDelReceiptSuccessAndFailureRequested());
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelSm(CancelSm asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm asked, SMPPServerSession line)
      throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm asked, SMPPServerSession line) throws ProcessRequestException {
    throw unknown();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm asked, Session line) throws ProcessRequestException {
    throw unknown();
  }

  private static ProcessRequestException unknown() {
    return new ProcessRequestException("only submit_sm", UNKNOWN_COMMAND);
  }
}
