package dev.puntual.inbox;

import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever taps a button is answered by itself: with the link, or with days to choose from. A chosen
 * day is a promise, after which nothing follows until that day. Once a tap, and once an hour for
 * the same, however often it is tapped.
 */
final class Taps {

  private static final SqlFile LATELY = SqlFile.beside(Taps.class, "reply_lately");

  private static final Duration ONCE = Duration.ofHours(1);

  private final ReplyRequests requests;
  private final Mailroom mailroom;
  private final InstantSource clock;

  Taps(ReplyRequests requests, Mailroom mailroom, InstantSource clock) {
    this.requests = requests;
    this.mailroom = mailroom;
    this.clock = clock;
  }

  /**
   * What a tapped button means.
   *
   * @param day that was promised; null when none was
   */
  record Tapped(Sense sense, @Nullable LocalDate day) {}

  /** Empty for words, and for a button below a message that was not theirs. */
  static Optional<Tapped> of(Case heard) {
    return switch (heard.chosen()) {
      case "" -> Optional.empty();
      case "pay" -> Optional.of(new Tapped(Sense.PAYS, null));
      case "promise" -> Optional.of(new Tapped(Sense.WHEN, null));
      case "person" -> Optional.of(new Tapped(Sense.TALK, null));
      default ->
          Optional.of(
              Objected.of(heard.chosen())
                  .map(_ -> new Tapped(Sense.DISPUTE, null))
                  .orElseGet(() -> day(heard)));
    };
  }

  /** A day that has gone by since it was offered is somebody's to ask about again. */
  private static Tapped day(Case heard) {
    try {
      var day = LocalDate.parse(heard.chosen().replaceFirst("^day ", ""));
      return day.isBefore(heard.today().value())
          ? new Tapped(Sense.UNSURE, null)
          : new Tapped(Sense.PROMISE, day);
    } catch (DateTimeException unknown) {
      return new Tapped(Sense.UNSURE, null);
    }
  }

  /** Whoever sends waits for us and we for them, so it comes before anybody's turn is taken. */
  void before(TenantTx tx, List<Case> heard) {
    if (heard.stream().anyMatch(one -> !one.chosen().isEmpty())) {
      mailroom.ask(tx);
    }
  }

  /** Once the conversations are kept. */
  void answer(TenantTx tx, List<Read> read) {
    for (var one : read) {
      if (!one.heard().chosen().isEmpty() && one.heard().debtor() != null) {
        answer(tx, one);
      }
    }
  }

  private void answer(TenantTx tx, Read one) {
    switch (one.sense()) {
      case PAYS -> reply(tx, one, "pay", "reply");
      case WHEN -> reply(tx, one, "day", "ask_day");
      case OPT_OUT,
          TALK,
          BACK_IN,
          PROMISE,
          PAID,
          DISPUTE,
          WRONG,
          REFUSES,
          ESCALATES,
          VULNERABLE,
          UNSURE,
          WANTS_LINK,
          AUTOMATIC -> {}
    }
  }

  private void reply(TenantTx tx, Read one, String kind, String stage) {
    var heard = one.heard();
    boolean lately =
        tx.sql(LATELY)
            .param("conversation", heard.conversation())
            .param("kind", kind)
            .param("since", Timestamp.from(clock.instant().minus(ONCE)))
            .query(Boolean.class)
            .single();
    if (!lately) {
      var asked = new ReplyRequests.Asked(id(heard.answer()), "", stage, kind, "", "");
      requests.ask(tx, heard.conversation(), asked, heard.companyDay(), null);
    }
  }

  private static UUID id(UUID answer) {
    return UUID.nameUUIDFromBytes(("inbox.tap/" + answer).getBytes(StandardCharsets.UTF_8));
  }
}
