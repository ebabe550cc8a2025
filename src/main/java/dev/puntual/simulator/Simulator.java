package dev.puntual.simulator;

import com.sun.net.httpserver.HttpServer;
import dev.puntual.simulator.infobip.InfobipDesk;
import dev.puntual.simulator.smpp.SmppDesk;
import dev.puntual.simulator.smsmasivos.SmsMasivosDesk;
import dev.puntual.simulator.twilio.TwilioDesk;
import dev.puntual.simulator.whatsapp.WhatsAppDesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All providers behind one port of this machine, which nobody else can reach. */
public final class Simulator implements AutoCloseable {

  private static final int WAITING = 1024;

  private final HttpServer server;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Caller caller = new Caller();
  private final TwilioDesk twilio = new TwilioDesk(caller);
  private final InfobipDesk infobip = new InfobipDesk(caller);
  private final SmsMasivosDesk smsMasivos = new SmsMasivosDesk();
  private final WhatsAppDesk whatsApp = new WhatsAppDesk(caller);
  private final SmppDesk smpp;

  private Simulator(HttpServer server) throws IOException {
    this.server = server;
    this.smpp = new SmppDesk();
  }

  /**
   * Opens the doors.
   *
   * @param port zero for any that is free
   */
  public static Simulator open(int port) throws IOException {
    var door = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var simulator = new Simulator(HttpServer.create(door, WAITING));
    simulator.start();
    return simulator;
  }

  private void start() {
    server.setExecutor(hands);
    server.createContext(TwilioDesk.PATH, caller.counted(twilio));
    server.createContext(InfobipDesk.PATH, caller.counted(infobip));
    server.createContext(SmsMasivosDesk.PATH, caller.counted(smsMasivos));
    server.createContext(WhatsAppDesk.PATH, caller.counted(whatsApp));
    server.start();
  }

  /** Where it is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public TwilioDesk twilio() {
    return twilio;
  }

  public InfobipDesk infobip() {
    return infobip;
  }

  public SmsMasivosDesk smsMasivos() {
    return smsMasivos;
  }

  public WhatsAppDesk whatsApp() {
    return whatsApp;
  }

  /** A carrier by SMPP, on a port of its own. */
  public SmppDesk smpp() {
    return smpp;
  }

  /** From now on calls reach this machine at another address than the one they were told. */
  public void through(URI base) {
    caller.through(base);
  }

  /** Returns when every call has ended that was begun, or that follows an answer given so far. */
  public void awaitCalls() throws InterruptedException {
    caller.awaitRest();
  }

  @Override
  public void close() {
    server.stop(0);
    caller.close();
    smpp.close();
    hands.shutdownNow();
  }

  /** Runs until it is ended; the first argument is the port. */
  public static void main(String[] arguments) throws IOException {
    int port = arguments.length == 0 ? 8090 : Integer.parseInt(arguments[0]);
    var open = open(port);
    Runtime.getRuntime().addShutdownHook(new Thread(open::close));
  }
}
