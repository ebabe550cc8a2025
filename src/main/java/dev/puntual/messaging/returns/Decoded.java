package dev.puntual.messaging.returns;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a part says, whatever it claims about its letters: many programs name a character set that
 * they do not use, or none.
 */
final class Decoded {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int CHUNK = 8192;

  private Decoded() {}

  static String text(Part part, int longest) throws MessagingException {
    var bytes = bytes(part, longest);
    return utf8(bytes).orElseGet(() -> new String(bytes, named(part)));
  }

  /** As far as it can be read; what is broken ends where it breaks. */
  static byte[] bytes(Part part, int longest) throws MessagingException {
    var read = new ByteArrayOutputStream();
    try (var in = part.getInputStream()) {
      copy(in, read, longest);
    } catch (IOException | RuntimeException broken) {
      return read.size() > 0 ? read.toByteArray() : undecoded(part, longest);
    }
    return read.toByteArray();
  }

  private static void copy(InputStream in, ByteArrayOutputStream to, int longest)
      throws IOException {
    var chunk = new byte[CHUNK];
    int many = in.read(chunk);
    while (many > 0 && to.size() < longest) {
      to.write(chunk, 0, Math.min(many, longest - to.size()));
      many = in.read(chunk);
    }
  }

  private static byte[] undecoded(Part part, int longest) throws MessagingException {
    try (var in =
        part instanceof MimeBodyPart body
            ? body.getRawInputStream()
            : ((MimeMessage) part).getRawInputStream()) {
      return in.readNBytes(longest);
    } catch (IOException | ClassCastException none) {
      return new byte[0];
    }
  }

  /** Bytes that are UTF-8 by every rule of it are nothing else, unless they say a wide set. */
  private static Optional<String> utf8(byte[] bytes) {
    try {
      var plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return plain.indexOf('\u001b') >= 0 || plain.indexOf('\u0000') >= 0
          ? Optional.empty()
          : Optional.of(plain);
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Charset named(Part part) {
    try {
      var type = part instanceof MimePart mime ? mime.getContentType() : "text/plain";
      var name = new ContentType(type).getParameter("charset");
      var charset = name == null ? WESTERN : Charset.forName(MimeUtility.javaCharset(name));
      boolean narrow =
          charset.equals(StandardCharsets.US_ASCII)
              || charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.UTF_8);
      return narrow ? WESTERN : charset;
    } catch (MessagingException | IllegalArgumentException unknown) {
      return WESTERN;
    }
  }
}
