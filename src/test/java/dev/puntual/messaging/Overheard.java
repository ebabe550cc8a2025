package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.puntual.TestApplication;
import dev.puntual.rules.Channel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** Listens to all that is ever logged, and knows what nobody may read there. */
abstract class Overheard {

  static final String PHONE = "+528117654321";
  static final String KEY = "llave-muy-secreta";
  private static final List<String> PERSONAL =
      List.of(
          "8117654321",
          "cliente.example",
          "Ana R",
          "12,500",
          "pagos.example/p",
          KEY,
          "clv-priv",
          "palabras-privadas");

  final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.puntual");

  @BeforeEach
  void listen() {
    TestApplication.port();
    heard.start();
    root.addAppender(heard);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void silence() {
    ours.setLevel(null);
    root.detachAppender(heard);
  }

  void nobodyIsNamed() {
    assertThat(heard.list)
        .filteredOn(Overheard::runs)
        .extracting(Overheard::whole)
        .allSatisfy(said -> assertThat(said).doesNotContain(PERSONAL.toArray(String[]::new)));
  }

  /** All that we ever say, and of others what is on unless somebody asks for more. */
  static boolean runs(ILoggingEvent event) {
    return event.getLoggerName().startsWith("dev.puntual")
        || event.getLevel().isGreaterOrEqual(Level.INFO);
  }

  private static String whole(ILoggingEvent event) {
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  static void keeps(MessagingWorld world, Channel channel, Account account) {
    world.transactions.run(
        world.tenant, tx -> TestApplication.bean(Accounts.class).set(tx, channel, account));
  }
}
