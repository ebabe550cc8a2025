package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What comes back names people; the log names none of them. */
class QuietReturnsTest {

  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("dev.puntual.messaging");
  private ReturnsWorld back;

  @BeforeEach
  void listen(@TempDir Path home) {
    back = new ReturnsWorld(home);
    heard.start();
    root.addAppender(heard);
  }

  @AfterEach
  void silence() {
    root.detachAppender(heard);
  }

  @Test
  void noAddressSubjectOrWordOfAMailStandsInTheLog() {
    back.reports(back.letter(), "5.1.1", "unknown reader ana.secreta");
    back.reports("0", "ana.secreta@cliente.example", "5.1.1", "unknown reader");
    back.poison("asunto-secreto");
    back.comes(
        """
        From: Ana <ana.secreta@cliente.example>
        Subject: asunto-secreto
        Message-ID: <%s@cliente.example>

        palabras-secretas
        """
            .formatted(UUID.randomUUID()));

    assertThat(back.came("aside", "")).isOne();
    assertThat(heard.list).isNotEmpty();
    for (var event : heard.list) {
      var said =
          event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
      assertThat(said).doesNotContain("secret", "cliente.example");
    }
  }
}
