package dev.puntual.messaging.returns;

import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.bounces.Returned;
import dev.puntual.messaging.bounces.ReturnedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail, read.
 *
 * @param hash of its Message-ID and date (some servers use a name again after days), or of its
 *     beginning where it has none: the same mail twice, such as to two of our addresses, is one
 * @param id its Message-ID, with its brackets; empty where it has none that can be written back
 * @param from address only; empty when it is none
 * @param name of who wrote, as their program has it
 * @param returned what it is
 * @param own a person's own words; empty when it is no letter
 * @param whole with quotes and signature
 */
record Arrived(
    String hash,
    String id,
    String from,
    String name,
    String subject,
    Returned returned,
    String own,
    String whole,
    List<Enclosure> files) {

  private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");
  private static final Session SESSION = Session.getInstance(new Properties());

  /**
   * @throws IOException or MessagingException when nobody can read it
   */
  static Arrived read(RawMail raw) throws IOException, MessagingException {
    Returned returned;
    try (var in = raw.open()) {
      returned = ReturnedMail.read(in);
    }
    try (var in = raw.open()) {
      var mail = new MimeMessage(SESSION, in);
      boolean letter = returned instanceof Returned.Letter;
      var words = letter ? MailWords.of(mail) : null;
      var whole = words == null ? "" : words.text().strip();
      return new Arrived(
          hash(named(mail), raw),
          id(mail),
          sender(mail, InternetAddress::getAddress),
          sender(mail, InternetAddress::getPersonal),
          Optional.ofNullable(mail.getSubject()).orElse("").strip(),
          returned,
          stopByApple(mail) ? mail.getSubject() : OwnWords.of(whole),
          whole,
          words == null ? List.of() : words.files());
    }
  }

  private static String named(MimeMessage mail) throws MessagingException {
    return mail.getMessageID() == null
        ? ""
        : mail.getMessageID().strip() + "\n" + mail.getHeader("Date", ",");
  }

  private static String id(MimeMessage mail) throws MessagingException {
    var id = Optional.ofNullable(mail.getMessageID()).orElse("").strip();
    return ID.matcher(id).matches() ? id : "";
  }

  private static String hash(String name, RawMail raw) {
    var named = name.getBytes(StandardCharsets.UTF_8);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(named.length == 0 ? raw.beginning() : named));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its own text is a sentence about itself; what the person chose stands above. */
  private static boolean stopByApple(MimeMessage mail) throws MessagingException {
    return mail.getHeader("X-Apple-Unsubscribe") != null && mail.getSubject() != null;
  }

  private interface Side {
    @Nullable String of(InternetAddress address);
  }

  private static String sender(MimeMessage mail, Side side) {
    try {
      var from = mail.getFrom();
      return from != null && from.length > 0 && from[0] instanceof InternetAddress address
          ? Optional.ofNullable(side.of(address)).orElse("")
          : "";
    } catch (MessagingException unreadable) {
      return "";
    }
  }
}
