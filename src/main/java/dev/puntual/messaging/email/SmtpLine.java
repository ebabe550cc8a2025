package dev.puntual.messaging.email;

import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.Answers.Meaning;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection to a mail server, logged in. */
final class SmtpLine implements Line {

  private final Dialer.Connected connected;
  private final MailWriter writer;
  private final InstantSource clock;
  private final KeptLines home;
  private final KeptLines.Key key;
  private volatile boolean ended;
  private @Nullable Trouble trouble;

  SmtpLine(
      Dialer.Connected connected,
      MailWriter writer,
      InstantSource clock,
      KeptLines home,
      KeptLines.Key key) {
    this.connected = connected;
    this.writer = writer;
    this.clock = clock;
    this.home = home;
    this.key = key;
  }

  @Override
  public List<SendOutcome> send(List<Outgoing> batch) {
    var outcomes = new ArrayList<SendOutcome>(batch.size());
    for (var outgoing : batch) {
      switch (handOver(outgoing)) {
        case Meaning.AboutMessage(var outcome) -> outcomes.add(outcome);
        case Meaning.AboutUs(var why) -> {
          trouble = why;
          ended = true;
        }
        case Meaning.LineEnded _ -> ended = true;
      }
      if (ended) {
        break;
      }
    }
    return outcomes;
  }

  /** A mail that cannot even be written is refused here, before anybody is bothered with it. */
  private Meaning handOver(Outgoing outgoing) {
    MimeMessage mail;
    try {
      mail = writer.write(outgoing, clock.instant());
    } catch (MessagingException | RuntimeException e) {
      return new Meaning.AboutMessage(
          new Rejected(RejectReason.ADDRESS, String.valueOf(e.getMessage())));
    }
    return say(mail);
  }

  private Meaning say(MimeMessage mail) {
    var transport = connected.transport();
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException | RuntimeException e) {
      ended = !answered(transport);
    }
    var meaning = Answers.of(transport.phase(), transport.code(), transport.text());
    if (transport.code() == 421) {
      ended = true;
    }
    return meaning;
  }

  /** A server that answered, however badly, still listens. */
  private static boolean answered(PhasedTransport transport) {
    return transport.code() > 0;
  }

  @Override
  public boolean alive() {
    return !ended;
  }

  @Override
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void cut() {
    ended = true;
    try {
      connected.socket().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server still answers; asked of a line that has rested. */
  boolean answers() {
    return !ended && connected.transport().isConnected();
  }

  @Override
  public void close() {
    if (ended) {
      hangUp();
    } else {
      home.keep(key, this);
    }
  }

  void hangUp() {
    ended = true;
    try {
      connected.transport().close();
    } catch (MessagingException gone) {
      cut();
    }
  }
}
