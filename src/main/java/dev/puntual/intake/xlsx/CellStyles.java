package dev.puntual.intake.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the number format of a cell makes of its number: a day, a padded code, or just a number. */
final class CellStyles {

  static final int NUMBER = 0;
  static final int DATE = -1;

  private int[] meanings = new int[64];
  private int count;

  static CellStyles read(@Nullable BoundedPart part) throws IOException {
    var styles = new CellStyles();
    if (part == null) {
      return styles;
    }
    try (part) {
      var xml = Parts.xml(part);
      var codes = new HashMap<Integer, String>();
      boolean inCells = false;
      while (Parts.next(xml) != XMLStreamReader.END_DOCUMENT) {
        if (xml.isStartElement()) {
          switch (xml.getLocalName()) {
            case "numFmt" ->
                codes.put(number(xml, "numFmtId"), Parts.attribute(xml, "formatCode", ""));
            case "cellXfs" -> inCells = true;
            case "xf" -> {
              if (inCells) {
                styles.add(meaning(number(xml, "numFmtId"), codes));
              }
            }
            default -> {}
          }
        } else if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
          inCells = false;
        }
      }
    }
    return styles;
  }

  /** {@link #DATE}, {@link #NUMBER}, or how many digits a code is padded to. */
  int meaningOf(int style) {
    return style >= 0 && style < count ? meanings[style] : NUMBER;
  }

  private void add(int meaning) {
    if (count == meanings.length) {
      meanings = Arrays.copyOf(meanings, count * 2);
    }
    meanings[count++] = meaning;
  }

  private static int number(XMLStreamReader xml, String name) {
    return SheetRows.digits(Parts.attribute(xml, name, "0"));
  }

  /** Built-in formats of ECMA-376 §18.8.30, the date ones of East Asia among them. */
  private static int meaning(int format, Map<Integer, String> codes) {
    String code = codes.get(format);
    if (code != null) {
      return meaningOf(code);
    }
    boolean date =
        (format >= 14 && format <= 17)
            || format == 22
            || (format >= 27 && format <= 36)
            || (format >= 50 && format <= 58);
    return date ? DATE : NUMBER;
  }

  /** A format code speaks of days when it has a y or a d outside quotes, brackets and escapes. */
  static int meaningOf(String code) {
    boolean quoted = false;
    boolean bracketed = false;
    boolean zeroesOnly = !code.isEmpty();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      zeroesOnly &= c == '0';
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == ']')) {
        bracketed = c == '[';
      } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
        i++;
      } else if (!quoted && !bracketed && "yYdD".indexOf(c) >= 0) {
        return DATE;
      }
    }
    return zeroesOnly && code.length() > 1 ? code.length() : NUMBER;
  }
}
