package dev.puntual.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The mail server that keeps nothing, as a process below this one. */
final class SinkChild implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final int port;

  private SinkChild(Process process) throws IOException {
    this.process = process;
    this.out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    this.port = Integer.parseInt(out.readLine());
  }

  static SinkChild start() throws IOException {
    return new SinkChild(Processes.java("64m", SmtpSink.class).start());
  }

  int port() {
    return port;
  }

  double cpuSeconds() {
    return Processes.cpuSeconds(process.toHandle());
  }

  /** Bytes of an average mail since this was last asked. */
  long bytesEach() throws IOException {
    process.outputWriter(StandardCharsets.US_ASCII).append('\n').flush();
    var words = out.readLine().split(" ", -1);
    return Long.parseLong(words[1]) / Math.max(1, Long.parseLong(words[0]));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
