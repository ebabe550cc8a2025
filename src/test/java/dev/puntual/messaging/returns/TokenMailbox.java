package dev.puntual.messaging.returns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of an IMAP server as it takes to log in with a token and open a box of three mails. */
final class TokenMailbox implements AutoCloseable {

  private final ServerSocket door;
  private final String user;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile String believed;

  private TokenMailbox(ServerSocket door, String user, String believed) {
    this.door = door;
    this.user = user;
    this.believed = believed;
    Thread.ofVirtual().start(this::listen);
  }

  static TokenMailbox opening(String user, String token) {
    try {
      return new TokenMailbox(
          new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), user, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void believes(String token) {
    believed = token;
  }

  int port() {
    return door.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  private void listen() {
    while (!door.isClosed()) {
      try (var line = door.accept()) {
        talk(line);
      } catch (IOException closed) {
        // The next one, or the end.
      }
    }
  }

  private void talk(Socket line) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    var out = line.getOutputStream();
    say(out, "* OK ready");
    for (String said; (said = in.readLine()) != null; ) {
      heard.add(said);
      var words = said.split(" ", 4);
      switch (words[1]) {
        case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR");
        case "AUTHENTICATE" -> {
          if (!words[3].equals(bearer())) {
            say(out, words[0] + " NO no such token");
            continue;
          }
        }
        case "EXAMINE" ->
            say(out, "* FLAGS ()\r\n* 3 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] it");
        case "LOGOUT" -> say(out, "* BYE");
        default -> {}
      }
      say(out, words[0] + " OK done");
    }
  }

  private String bearer() {
    return Base64.getEncoder()
        .encodeToString(
            ("user=" + user + "\u0001auth=Bearer " + believed + "\u0001\u0001")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static void say(OutputStream out, String words) throws IOException {
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
