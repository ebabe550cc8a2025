package dev.puntual.bench;

import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The simulator as a program of its own, answering after so many milliseconds and never calling
 * back. At a line on its input it prints, for each account, how many it took in each second.
 */
final class ProviderChild implements AutoCloseable {

  static final int ACCOUNTS = 100;

  private final Process process;
  private final BufferedReader out;
  private final int port;

  private ProviderChild(Process process) throws IOException {
    this.process = process;
    this.out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    this.port = Integer.parseInt(out.readLine());
  }

  static ProviderChild start(int millis) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProviderChild(
        new ProcessBuilder(
                java,
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.puntual.bench.ProviderChild",
                String.valueOf(millis))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  static String account(int number) {
    return "AC" + String.format("%032d", number);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** By account, by second since the epoch: how many messages were taken. */
  Map<String, NavigableMap<Long, Integer>> taken() throws IOException {
    process.outputWriter(StandardCharsets.US_ASCII).append('\n').flush();
    var all = new TreeMap<String, NavigableMap<Long, Integer>>();
    for (var line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
      var words = line.split(" ", -1);
      all.computeIfAbsent(words[0], _ -> new TreeMap<>())
          .put(Long.parseLong(words[1]), Integer.parseInt(words[2]));
    }
    return all;
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] arguments) throws IOException {
    long millis = Long.parseLong(arguments[0]);
    var taken = new ConcurrentHashMap<String, ConcurrentSkipListMap<Long, LongAdder>>();
    try (var simulator = Simulator.open(0)) {
      for (int i = 1; i <= ACCOUNTS; i++) {
        simulator.twilio().account(account(i), "ficha");
      }
      simulator
          .twilio()
          .fates(
              to -> {
                taken
                    .computeIfAbsent(to.substring(0, 7), _ -> new ConcurrentSkipListMap<>())
                    .computeIfAbsent(System.currentTimeMillis() / 1000, _ -> new LongAdder())
                    .increment();
                rest(millis);
                return new Fate.Silent();
              });
      System.out.println(simulator.address().getPort());
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
      while (in.readLine() != null) {
        taken.forEach(
            (account, seconds) ->
                seconds.forEach(
                    (second, count) -> System.out.println(account + " " + second + " " + count)));
        System.out.println();
      }
    }
  }

  private static void rest(long millis) {
    try {
      if (millis > 0) {
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
