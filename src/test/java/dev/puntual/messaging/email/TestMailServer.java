package dev.puntual.messaging.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that does as it is told, also what no server should: hang up after the closing dot,
 * fall silent, or refuse at any point. Speaks on 127.0.0.1 and a port of its own.
 */
public final class TestMailServer implements AutoCloseable {

  /** Hang up without a word. */
  public static final String DROP = "<drop>";

  /** Say nothing, ever, but keep the line. */
  public static final String HANG = "<hang>";

  private final ServerSocket door;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> plain = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> script = UnaryOperator.identity();
  private volatile @Nullable SSLSocketFactory encryption;

  private TestMailServer(ServerSocket door) {
    this.door = door;
    Thread.ofVirtual().start(this::listen);
  }

  public static TestMailServer start() {
    try {
      return over(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestMailServer over(ServerSocket door) {
    return new TestMailServer(door);
  }

  /** What to answer to a command instead; the command itself means the usual answer. */
  public TestMailServer answering(UnaryOperator<String> answers) {
    script = answers;
    return this;
  }

  /** To commands that begin like this, answer that. */
  public TestMailServer answering(String command, String answer) {
    return answering(said -> said.startsWith(command) ? answer : said);
  }

  /** Offers STARTTLS and takes it, with this certificate. */
  TestMailServer encryptingWith(SSLSocketFactory factory) {
    encryption = factory;
    return this;
  }

  /** What could be read by anybody on the way, in order. */
  public List<String> heardInPlain() {
    return List.copyOf(plain);
  }

  public int port() {
    return door.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  /** The texts that were spoken to their end, whatever was answered. */
  public List<String> mails() {
    return List.copyOf(mails);
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var line : lines) {
      line.close();
    }
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var line = door.accept();
        lines.add(line);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> converse(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void converse(Socket line) {
    converse(line, true);
  }

  private void converse(Socket line, boolean greets) {
    try (line;
        var in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = new OutputStreamWriter(line.getOutputStream(), StandardCharsets.ISO_8859_1)) {
      boolean goesOn = !greets || answer(in, out, answerTo("greeting"));
      while (goesOn) {
        var said = in.readLine();
        if (said == null) {
          return;
        }
        if (!(line instanceof SSLSocket)) {
          plain.add(said);
        }
        var factory = encryption;
        var answer = answerTo(said);
        goesOn = answer(in, out, answer);
        if (factory != null && said.equals("STARTTLS")) {
          converse(encrypted(line, factory), false);
          return;
        }
        if (goesOn && answer.startsWith("354")) {
          goesOn = hear(in, out);
        }
      }
    } catch (IOException gone) {
      lines.remove(line);
    }
  }

  private static SSLSocket encrypted(Socket line, SSLSocketFactory factory) throws IOException {
    var inner = (SSLSocket) factory.createSocket(line, null, line.getPort(), false);
    inner.setUseClientMode(false);
    return inner;
  }

  private boolean hear(BufferedReader in, Writer out) throws IOException {
    var text = new StringBuilder();
    for (var said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
      text.append(said.startsWith(".") ? said.substring(1) : said).append('\n');
    }
    mails.add(text.toString());
    return answer(in, out, answerTo("."));
  }

  private String answerTo(String said) {
    var answer = script.apply(said);
    return answer.equals(said) ? usual(said) : answer;
  }

  private boolean answer(BufferedReader in, Writer out, String answer) throws IOException {
    if (answer.equals(HANG)) {
      return in.readLine() != null;
    }
    if (answer.equals(DROP)) {
      return false;
    }
    out.write(answer + "\r\n");
    out.flush();
    return !answer.startsWith("221") && !answer.startsWith("421");
  }

  private String usual(String said) {
    return switch (said.length() < 4 ? said : said.substring(0, 4)) {
      case "gree" -> "220 test ready";
      case "EHLO" -> encryption == null ? "250 test" : "250-test\r\n250-STARTTLS\r\n250 AUTH PLAIN";
      case "STAR" -> encryption == null ? "502 what?" : "220 go on";
      case "AUTH" -> "235 2.7.0 welcome";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      case "." -> "250 2.0.0 Ok: queued as " + mails.size();
      default -> "250 2.1.0 Ok";
    };
  }
}
