package dev.puntual.demo;

import dev.puntual.platform.terminal.Terminal;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.SampleLogin;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** The first start of a demo, told to whoever waits at the terminal. */
final class DemoStart implements ApplicationRunner {

  private final Demo demo;
  private final SampleLogin login;
  private final Answering answering;
  private final Channels channels;
  private final InstantSource clock;
  private volatile boolean loaded;

  DemoStart(
      Demo demo, SampleLogin login, Answering answering, Channels channels, InstantSource clock) {
    this.demo = demo;
    this.answering = answering;
    this.channels = channels;
    this.login = login;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (demo.misplaced()) {
      throw new NoPlaceForDemo();
    }
    demo.load(this::begins, this::lived);
    demo.main().ifPresent(answering::happen);
    demo.first().ifPresent(channels::open);
    loaded = true;
  }

  /** False until the story has been lived up to its fixed day. */
  boolean loaded() {
    return loaded;
  }

  /** Below the line that says where Puntual answers. */
  void invite() {
    print(voice().say("demo.terminal.login", login.email(), login.password()));
    print("");
  }

  private void begins() {
    print("");
    print(voice().say("demo.terminal.begin"));
  }

  /** Once a month is enough to see that it goes on. */
  private void lived(LocalDate day) {
    if (day.getDayOfMonth() == 1) {
      print(voice().say("demo.terminal.day", voice().fullDay(day)));
    }
  }

  private Voice voice() {
    return Voice.of(Terminal.language(), "MX", ZoneOffset.UTC, clock.instant());
  }

  @SuppressWarnings("SystemOut") // the terminal is the reader
  private static void print(String line) {
    System.out.println(line.isEmpty() ? line : "  " + line);
  }
}
