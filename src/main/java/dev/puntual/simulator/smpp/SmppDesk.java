package dev.puntual.simulator.smpp;

import dev.puntual.simulator.Fate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jsmpp.PDUStringException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/**
 * Binds those that were opened here, takes what they submit, and tells over any line of theirs what
 * became of it; what nobody takes in waits for the next line.
 */
public final class SmppDesk implements AutoCloseable {

  private static final int WAITING = 50;
  private static final long BIND_MILLIS = 5_000;
  private static final int WRONG_PASSWORD = 0x0E;

  private final ServerSocket socket;
  private final SMPPServerSessionListener door;
  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Outbox outbox = new Outbox();
  private volatile Function<String, Fate> fates = _ -> new Fate.Arrives();

  /**
   * What came, as the wire carried it.
   *
   * @param to digits without plus
   * @param coding the data coding's octet
   * @param octets in hexadecimal, with the header of a part of several
   * @param validity as SMPP writes it
   * @param last whether a receipt was asked for
   */
  public record Taken(
      String system,
      String id,
      String from,
      String to,
      int coding,
      String octets,
      String validity,
      boolean last) {}

  /** Opens its door on any free port of this machine, which nobody else can reach. */
  public SmppDesk() throws IOException {
    socket = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    door = new SMPPServerSessionListener(socket.getLocalPort(), new Opened(socket));
    door.setMessageReceiverListener(new Counter(taken, outbox, to -> fates.apply(to)));
    Thread.startVirtualThread(this::welcome);
    Thread.startVirtualThread(outbox::carry);
  }

  /** {@code host:port}, as an account names it. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** From now on this system is believed. */
  public void account(String system, String password) {
    accounts.put(system, password);
  }

  /** What becomes of messages from now on, by the digits they go to. */
  public void fates(Function<String, Fate> of) {
    fates = of;
  }

  /** All that was accepted, in order, also where the answer was lost. */
  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** A person writes, in GSM-7 where the text allows it. */
  public void answers(String system, String from, String to, String text) {
    outbox.put(new Told(system, from, to, text, false));
  }

  /** How carriers tell that a text is a part of a longer one. */
  public enum InParts {
    /** A header with a reference of one octet. */
    BRIEF,
    /** A header with a reference of two. */
    LONG,
    /** Fields of SMPP beside the text. */
    FIELDS
  }

  /**
   * A person writes a long text; its parts come in the order of these numbers, which begin with one
   * and may lack or repeat some.
   */
  public void answers(
      String system, String from, InParts how, int reference, List<String> parts, int... order) {
    boolean plain = String.join("", parts).chars().allMatch(c -> c < 128);
    for (int number : order) {
      var part = new Part(Part.How.valueOf(how.name()), reference, parts.size(), number, plain);
      outbox.put(new Told(system, from, "55555", parts.get(number - 1), false, part));
    }
  }

  /** What was taken arrives, and is told with its number written like that. */
  public void arrives(Taken message, String number) {
    var named =
        new Taken(
            message.system(),
            number,
            message.from(),
            message.to(),
            message.coding(),
            message.octets(),
            message.validity(),
            true);
    outbox.put(Told.receipt(named, "DELIVRD", 0));
  }

  /** Returns when everything that is to be told was taken in. */
  public void awaitTold() throws InterruptedException {
    outbox.awaitEmpty();
  }

  private void welcome() {
    while (true) {
      try {
        var session = door.accept();
        Thread.startVirtualThread(() -> bind(session));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void bind(SMPPServerSession session) {
    try {
      var asks = session.waitForBind(BIND_MILLIS);
      if (asks.getPassword().equals(accounts.get(asks.getSystemId()))) {
        outbox.line(asks.getSystemId(), session);
        asks.accept("simulator");
      } else {
        asks.reject(WRONG_PASSWORD);
      }
    } catch (TimeoutException | IOException | PDUStringException silent) {
      session.close();
    }
  }

  @Override
  public void close() {
    outbox.close();
    try {
      door.close();
    } catch (IOException already) {
      // Then nobody is there any more, which is what was wanted.
    }
  }

  /** A door that is open already, for this machine only. */
  private record Opened(ServerSocket socket) implements ServerConnectionFactory {

    @Override
    public ServerConnection listen(int port) {
      return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
      return listen(port);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
      return listen(port);
    }
  }
}
