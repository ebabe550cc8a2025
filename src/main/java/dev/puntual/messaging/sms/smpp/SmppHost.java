package dev.puntual.messaging.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * Where a carrier's SMPP is: {@code smpp.carrier.mx:2775}, or {@code tls://smpp.carrier.mx:3550}
 * where the line is encrypted.
 */
record SmppHost(String name, int port, boolean encrypted) {

  private static final Pattern WRITTEN = Pattern.compile("(tls://)?([A-Za-z0-9.-]+):(\\d{1,5})");
  private static final int CONNECT_MILLIS = 10_000;
  private static final int LAST_PORT = 65_535;

  /** Empty when the text names none. */
  static Optional<SmppHost> of(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(written.group(3));
    return port < 1 || port > LAST_PORT
        ? Optional.empty()
        : Optional.of(new SmppHost(written.group(2), port, written.group(1) != null));
  }

  /**
   * A line with an end to the wait for it, encrypted only to whom a known authority vouches for.
   */
  Connection dial() throws IOException {
    var address = new InetSocketAddress(name, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException(name);
    }
    var socket = new Socket();
    boolean stands = false;
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, CONNECT_MILLIS);
      var line = new SocketConnection(encrypted ? sealed(socket) : socket);
      stands = true;
      return line;
    } finally {
      if (!stands) {
        socket.close();
      }
    }
  }

  private SSLSocket sealed(Socket socket) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var line = (SSLSocket) factory.createSocket(socket, name, port, true);
    var parameters = line.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    line.setSSLParameters(parameters);
    line.startHandshake();
    return line;
  }
}
