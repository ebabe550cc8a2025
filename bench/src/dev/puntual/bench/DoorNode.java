package dev.puntual.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A {@link DoorChild} from outside: told to begin, waited for, killed, and what it sent. */
final class DoorNode {

  private final Process process;
  private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
  private final Collection<String> took = new ArrayList<>();
  private final Thread ear;

  private DoorNode(Process process) {
    this.process = process;
    this.ear = Thread.ofPlatform().daemon().start(this::listen);
  }

  /** Blocks until all of them are there. */
  static List<DoorNode> start(int nodes, Map<String, Object> settings) throws Exception {
    var start = Instant.now().toString();
    var all = new ArrayList<DoorNode>();
    for (int i = 0; i < nodes; i++) {
      all.add(start(settings, start));
    }
    for (var node : all) {
      node.await(DoorChild.READY);
    }
    return all;
  }

  private static DoorNode start(Map<String, Object> settings, String start) throws IOException {
    var builder = Processes.java("512m", DoorChild.class, start);
    settings.forEach((name, value) -> builder.environment().put(name, value.toString()));
    return new DoorNode(builder.start());
  }

  private void listen() {
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith(DoorChild.TOOK)) {
          synchronized (took) {
            took.addAll(Arrays.asList(line.substring(DoorChild.TOOK.length()).split(" ", -1)));
          }
        } else {
          words.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      words.add("");
    }
  }

  /** Begins to serve what is due. */
  void begin() throws IOException {
    process.outputWriter(StandardCharsets.US_ASCII).append('\n').flush();
  }

  void awaitDone() throws InterruptedException, IOException {
    await(DoorChild.DONE);
  }

  private void await(String word) throws InterruptedException, IOException {
    if (!words.take().equals(word)) {
      throw new IOException("a node ended before it was " + word);
    }
  }

  /** The messages that its provider took, in order, since this was last asked. */
  List<String> took() {
    synchronized (took) {
      var all = List.copyOf(took);
      took.clear();
      return all;
    }
  }

  /** With signal 9: nothing of its own runs any more, and all that it had said is heard. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    ear.join();
  }
}
