package dev.puntual.bench;

import dev.puntual.simulator.Fate;
import dev.puntual.simulator.Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * The simulator as a program of its own, answering after so many milliseconds and never calling
 * back. At a line on its input it prints, for each account, how many it took in each second; first
 * it approves every text that was given in, where the line says so.
 */
final class ProviderChild implements AutoCloseable {

  static final int ACCOUNTS = 100;

  /** The text of every company that writes by WhatsApp, as Meta knows it. */
  static final String TEXT = "factura_gentle_prueba";

  private static final String APPROVE = "approve";

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
    return new ProviderChild(
        Processes.java("2g", ProviderChild.class, String.valueOf(millis)).start());
  }

  static String account(int number) {
    return "AC" + String.format("%032d", number);
  }

  /** A telephone of a business account at Meta. */
  static String number(int number) {
    return String.valueOf(1_000_000_000_000L + number);
  }

  /** The business account that the telephone is of. */
  static String business(int number) {
    return String.valueOf(2_000_000_000_000L + number);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Meta likes every text that was given in. */
  void approve() throws IOException {
    ask(APPROVE);
  }

  /** By account, by second since the epoch: how many messages were taken. */
  Map<String, NavigableMap<Long, Integer>> taken() throws IOException {
    return ask("");
  }

  private Map<String, NavigableMap<Long, Integer>> ask(String line) throws IOException {
    process.outputWriter(StandardCharsets.US_ASCII).append(line).append('\n').flush();
    var all = new TreeMap<String, NavigableMap<Long, Integer>>();
    for (var told = out.readLine(); told != null && !told.isEmpty(); told = out.readLine()) {
      var words = told.split(" ", -1);
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
      Function<String, Fate> fate =
          to -> {
            taken
                .computeIfAbsent(account(to), _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(System.currentTimeMillis() / 1000, _ -> new LongAdder())
                .increment();
            rest(millis);
            return new Fate.Silent();
          };
      open(simulator);
      simulator.twilio().fates(fate);
      simulator.whatsApp().fates(fate);
      System.out.println(simulator.address().getPort());
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals(APPROVE)) {
          approve(simulator);
        }
        taken.forEach(
            (account, seconds) ->
                seconds.forEach(
                    (second, count) -> System.out.println(account + " " + second + " " + count)));
        System.out.println();
      }
    }
  }

  /** The first digits of a number tell whose it is, with the plus or without. */
  private static String account(String to) {
    return to.replaceFirst("^\\+", "").substring(0, 6);
  }

  private static void open(Simulator simulator) {
    var nowhere = URI.create("http://127.0.0.1:9/");
    for (int i = 1; i <= ACCOUNTS; i++) {
      simulator.twilio().account(account(i), "ficha");
      simulator.whatsApp().account(number(i), business(i), "ficha", "secreto", nowhere);
      simulator.whatsApp().people().rates(number(i), "GREEN", -1, Instant.EPOCH);
    }
    Thread.ofPlatform().daemon().start(() -> forget(simulator));
  }

  /** What it took is counted, and would fill its memory. */
  private static void forget(Simulator simulator) {
    while (true) {
      rest(1_000);
      for (int i = 1; i <= ACCOUNTS; i++) {
        simulator.whatsApp().forget(number(i));
      }
    }
  }

  private static void approve(Simulator simulator) {
    for (int i = 1; i <= ACCOUNTS; i++) {
      simulator.whatsApp().people().decidesQuietly(number(i), TEXT, "es_MX", "APPROVED");
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
