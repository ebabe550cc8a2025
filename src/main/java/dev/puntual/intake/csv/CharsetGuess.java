package dev.puntual.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The charset of a text: a byte order mark, else strict UTF-8 over the whole file, else what the
 * detector says, else the one of the old single-byte pages that turns most high bytes into Spanish
 * or Portuguese letters.
 */
record CharsetGuess(Charset charset, int bomBytes) {

  private static final int SAMPLE_BYTES = 1 << 20;
  private static final String LETTERS = "áéíóúüñÁÉÍÓÚÜÑãõâêôçÃÕÂÊÔÇàº°ª¿¡";
  private static final List<Charset> PAGES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("IBM850"),
          Charset.forName("x-MacRoman"));

  static CharsetGuess of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(SAMPLE_BYTES);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new CharsetGuess(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new CharsetGuess(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new CharsetGuess(StandardCharsets.UTF_16BE, 2);
    }
    int halfEmpty = zeroesAtOneParity(head);
    if (halfEmpty >= 0) {
      return new CharsetGuess(
          halfEmpty == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
    }
    return new CharsetGuess(isUtf8(path) ? StandardCharsets.UTF_8 : singleByte(head), 0);
  }

  /** UTF-16 without a mark: Latin text leaves every second byte zero. Answers which half, or -1. */
  private static int zeroesAtOneParity(byte[] head) {
    int[] zeroes = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeroes[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int half = head.length / 2;
    if (half > 0 && zeroes[1] > half * 0.8 && zeroes[0] < half * 0.05) {
      return 1;
    }
    return half > 0 && zeroes[0] > half * 0.8 && zeroes[1] < half * 0.05 ? 0 : -1;
  }

  private static boolean isUtf8(Path path) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(1 << 16);
    var chars = CharBuffer.allocate(1 << 16);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      int count;
      while ((count = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
        bytes.limit(bytes.position() + count).position(0);
        if (decoder.decode(bytes, chars.clear(), false).isError()) {
          return false;
        }
        bytes.compact();
      }
    }
    bytes.flip();
    return !decoder.decode(bytes, chars.clear(), true).isError();
  }

  private static Charset singleByte(byte[] head) {
    var detector = new UniversalDetector();
    detector.handleData(head, 0, head.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name != null && name.startsWith("UTF-")) {
      return Charset.forName(name);
    }
    Charset best = PAGES.getFirst();
    int bestLetters = -1;
    for (var page : PAGES) {
      int letters = lettersUnder(page, head);
      if (letters > bestLetters) {
        best = page;
        bestLetters = letters;
      }
    }
    return best;
  }

  private static int lettersUnder(Charset page, byte[] head) {
    String text = new String(head, page);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += c > 127 && LETTERS.indexOf(c) >= 0 ? 1 : 0;
    }
    return letters;
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
