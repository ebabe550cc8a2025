package dev.puntual.messaging.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Characters as they are written: UTF-8 where they can be, also in heads that never say so. */
final class Raw {

  private Raw() {}

  static String of(byte[] bytes) {
    var utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\ufffd') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * @param field read byte by byte
   */
  static String of(String field) {
    return field.chars().allMatch(character -> character < 0x100)
        ? of(field.getBytes(StandardCharsets.ISO_8859_1))
        : field;
  }

  static String subject(MimeMessage mail) throws MessagingException {
    return of(Optional.ofNullable(mail.getSubject()).orElse(""));
  }
}
