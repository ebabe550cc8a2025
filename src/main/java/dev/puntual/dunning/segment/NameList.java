package dev.puntual.dunning.segment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who should be in an address book, as somebody brought it: one entry a line, each with the cells
 * that may name a debtor.
 *
 * @param entries cells as they were written, blanks around them gone
 * @param titled whether the first line may be a heading, which names nobody
 */
public record NameList(List<List<String>> entries, boolean titled) {

  /** More lines than any list of debtors that a person keeps. */
  static final int MOST = 200_000;

  private static final Pattern CUT = Pattern.compile("[\\r\\n;,\\t]+");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** One entry a line or between commas. */
  public static NameList typed(String text) {
    return new NameList(
        Arrays.stream(CUT.split(text, -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .map(List::of)
            .toList(),
        false);
  }

  /** Empty when the bytes are no text, as those of a workbook are none. */
  public static Optional<NameList> file(byte[] bytes) {
    var text = text(bytes);
    if (text.indexOf('\0') >= 0 || text.startsWith("PK")) {
      return Optional.empty();
    }
    var entries = new ArrayList<List<String>>();
    try (var lines = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      lines.forEach(line -> entries.add(line.getFields().stream().map(String::strip).toList()));
    } catch (CsvParseException | java.io.IOException _) {
      return Optional.empty();
    }
    entries.removeIf(cells -> cells.stream().allMatch(String::isEmpty));
    return Optional.of(new NameList(List.copyOf(entries), true));
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      return new String(bytes, WESTERN);
    }
  }

  /** Whichever the first line has most of. */
  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char one : new char[] {';', '\t', '|'}) {
      best = count(first, one) > count(first, best) ? one : best;
    }
    return best;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }

  String[] words() {
    return entries.stream()
        .flatMap(List::stream)
        .map(cell -> cell.toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** Of each word, the entry it stands in. */
  Integer[] places() {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      for (var _ : entries.get(i)) {
        places.add(i);
      }
    }
    return places.toArray(Integer[]::new);
  }

  /** Of each word, the column it stands in. */
  Integer[] columns() {
    var columns = new ArrayList<Integer>();
    for (var cells : entries) {
      for (int i = 0; i < cells.size(); i++) {
        columns.add(i);
      }
    }
    return columns.toArray(Integer[]::new);
  }
}
