package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.Sightings;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.secrets.SignedName.Named;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a mail beside writing its words down: whether it passes by us when it is read,
 * and with which key it is signed. Part of what a kept line is known by, so that a change of mind
 * never meets an old one.
 *
 * @param key null where the server signs, or nobody
 */
record Craft(boolean opens, boolean clicks, @Nullable DkimKey key) {

  /** Nothing at all. */
  static final Craft PLAIN = new Craft(false, false, null);

  static Craft of(LetterHabit habit, @Nullable DkimKey key) {
    return new Craft(habit.countsOpens(), habit.countsClicks(), key);
  }

  /** Where the letter's button leads, and the picture in it. */
  Ways ways(@Nullable Sightings sightings, TenantId tenant, UUID message, Composed letter) {
    if (sightings == null || !(opens || clicks)) {
      return Ways.straight(letter);
    }
    var named = new Named(tenant, message);
    return new Ways(
        clicks ? sightings.way(named, letter.link()) : letter.link(),
        opens ? sightings.picture(named) : "");
  }

  /** The last thing that happens to a mail. */
  void seal(MimeMessage mail, Instant at) throws MessagingException {
    if (key != null) {
      DkimSignature.put(mail, key, at);
    }
  }

  /**
   * Where a letter leads when it is clicked, and what it fetches.
   *
   * @param picture empty for none
   */
  record Ways(String link, String picture) {

    static Ways straight(Composed letter) {
      return new Ways(letter.link(), "");
    }
  }
}
