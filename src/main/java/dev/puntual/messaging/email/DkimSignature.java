package dev.puntual.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Signs a finished mail (RFC 6376, rsa-sha256). Costs about as much as writing the mail once more,
 * and a millisecond or two for the key.
 */
final class DkimSignature {

  static final String HEADER = "DKIM-Signature";

  /** Nobody on the way may change one of these, where it stands. */
  private static final List<String> SIGNED =
      List.of(
          "From",
          "Subject",
          "Date",
          "To",
          "Reply-To",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "List-Unsubscribe",
          "List-Unsubscribe-Post");

  /** Nor put a second one in front of it: named once more than they stand there. */
  private static final List<String> ONLY_ONCE = List.of("From", "Subject", "Date", "To");

  private static final int LINE = 70;

  private DkimSignature() {}

  /** Nothing of the mail may change after this. */
  static void put(MimeMessage mail, DkimKey key, Instant at) throws MessagingException {
    var bytes = new ByteArrayOutputStream(32 * 1024);
    try {
      mail.writeTo(bytes);
      mail.addHeader(HEADER, of(bytes.toByteArray(), key, at));
    } catch (IOException | GeneralSecurityException e) {
      throw new MessagingException("cannot be signed", e);
    }
  }

  private static String of(byte[] mail, DkimKey key, Instant at) throws GeneralSecurityException {
    var canonical = new Canonical(mail);
    var names = new ArrayList<String>(SIGNED.stream().filter(canonical::has).toList());
    names.addAll(ONLY_ONCE);
    var digest = MessageDigest.getInstance("SHA-256").digest(canonical.body());
    var head =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; t=%d;\r\n\th=%s;\r\n\tbh=%s;\r\n\tb="
            .formatted(
                key.domain(),
                key.selector(),
                at.getEpochSecond(),
                folded(String.join(":", names), ":"),
                base64(digest));
    var signed = new ArrayList<>(canonical.signed(names));
    signed.add(Canonical.header(HEADER + ": " + head.replace("\r\n", "")));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.open());
    signature.update(String.join("\r\n", signed).getBytes(StandardCharsets.ISO_8859_1));
    return head + lines(base64(signature.sign()));
  }

  /** A line end before every fourth name or so; blanks between names mean nothing. */
  private static String folded(String names, String between) {
    var out = new StringBuilder();
    int line = 0;
    for (var name : names.split(between, -1)) {
      out.append(out.isEmpty() ? "" : between);
      if (line > LINE) {
        out.append("\r\n\t");
        line = 0;
      }
      out.append(name);
      line += name.length() + 1;
    }
    return out.toString();
  }

  private static String lines(String base64) {
    var out = new StringBuilder(base64);
    for (int i = LINE; i < out.length(); i += LINE + 3) {
      out.insert(i, "\r\n\t");
    }
    return out.toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
