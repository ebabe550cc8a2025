package dev.puntual.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/**
 * A mail server that takes everything and keeps nothing, in a process of its own, so that its CPU
 * can be told from ours. Prints its port and then speaks until its parent ends. At a line on its
 * input it prints how many mails it took since the last one, and their bytes.
 */
final class SmtpSink {

  private static final byte[] GREETING = line("220 sink");
  private static final byte[] OK = line("250 2.0.0 Ok: queued as sink");
  private static final byte[] GO_ON = line("354 go on");
  private static final byte[] BYE = line("221 bye");

  private static final LongAdder MAILS = new LongAdder();
  private static final LongAdder BYTES = new LongAdder();

  private SmtpSink() {}

  public static void main(String[] arguments) throws IOException {
    try (var door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
      System.out.println(door.getLocalPort());
      Thread.ofPlatform().daemon().start(SmtpSink::endWithParent);
      while (true) {
        var socket = door.accept();
        Thread.ofPlatform().daemon().start(() -> converse(socket));
      }
    }
  }

  private static void endWithParent() {
    try {
      for (int c = System.in.read(); c >= 0; c = System.in.read()) {
        if (c == '\n') {
          System.out.println(MAILS.sumThenReset() + " " + BYTES.sumThenReset());
        }
      }
    } catch (IOException gone) {
      System.exit(1);
    }
    System.exit(0);
  }

  private static void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
      var out = new BufferedOutputStream(socket.getOutputStream());
      answer(out, GREETING);
      for (int command = command(in); command >= 0; command = command(in)) {
        switch (command) {
          case 'D' -> {
            answer(out, GO_ON);
            swallow(in);
            answer(out, OK);
          }
          case 'Q' -> {
            answer(out, BYE);
            return;
          }
          default -> answer(out, OK);
        }
      }
    } catch (IOException gone) {
      // The other side hung up; so do we.
    }
  }

  /** The first letter of a line; the rest of it does not matter here. */
  private static int command(InputStream in) throws IOException {
    int first = in.read();
    int c = first;
    while (c >= 0 && c != '\n') {
      c = in.read();
    }
    return c < 0 ? -1 : first;
  }

  /** Up to a dot alone on its line. */
  private static void swallow(InputStream in) throws IOException {
    int matched = 2;
    int bytes = 0;
    var ending = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);
    while (matched < ending.length) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("gone in the middle");
      }
      bytes++;
      matched = c == ending[matched] ? matched + 1 : c == '\r' ? 1 : 0;
    }
    MAILS.increment();
    BYTES.add(bytes);
  }

  private static void answer(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.flush();
  }

  private static byte[] line(String text) {
    return (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }
}
