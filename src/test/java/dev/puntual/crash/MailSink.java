package dev.puntual.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A mail server that remembers every letter it took, and can keep the sender waiting for the last
 * word.
 */
final class MailSink implements AutoCloseable {

  private final ServerSocket server;
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private final Consumer<String> taken;
  private volatile CountDownLatch lastWord = new CountDownLatch(0);

  /**
   * @param taken hears of each letter, by its recipient, before the sender does
   */
  MailSink(Consumer<String> taken) throws IOException {
    this.taken = taken;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Who got a letter, one entry per letter taken. */
  List<String> recipients() {
    return recipients;
  }

  /** From now on letters are taken but nobody is told so. */
  void keepQuiet() {
    lastWord = new CountDownLatch(1);
  }

  void speakAgain() {
    lastWord.countDown();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofVirtual().start(() -> converse(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void converse(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = socket.getOutputStream()) {
      say(out, "220 sink");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var word = line.toUpperCase(Locale.ROOT);
        if (word.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
        if (word.equals("DATA")) {
          say(out, "354 go on");
          readLetter(in);
          synchronized (taken) {
            taken.accept(recipient);
          }
          recipients.add(recipient);
          lastWord.await();
        }
        say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException gone) {
      // The other side was killed: exactly what these tests do.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readLetter(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    speakAgain();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
