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
