package dev.puntual.intake.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * How a delimited text is written.
 *
 * @param charset of its characters
 * @param bomBytes bytes before the first character
 * @param delimiter between cells
 * @param quote around cells that hold delimiters
 */
public record CsvShape(Charset charset, int bomBytes, char delimiter, char quote) {

  /** Looks at the file and finds its shape; the whole file is checked for valid UTF-8. */
  public static CsvShape of(Path path) throws IOException {
    var shape = plain(path);
    return shape.delimitedBy(DelimiterGuess.of(shape.head(path)));
  }

  /** The shape of a list with one value a line, where no delimiter can be found. */
  public static CsvShape plain(Path path) throws IOException {
    var charset = CharsetGuess.of(path);
    return new CsvShape(charset.charset(), charset.bomBytes(), ',', '"');
  }

  CsvShape delimitedBy(char other) {
    return new CsvShape(charset, bomBytes, other, quote);
  }

  Reader decode(InputStream bytes) throws IOException {
    bytes.skipNBytes(bomBytes);
    return new InputStreamReader(bytes, charset);
  }

  private String head(Path path) throws IOException {
    var sample = new char[DelimiterGuess.SAMPLE_CHARS];
    try (Reader text = decode(new BufferedInputStream(new CountedFile(path)))) {
      int length = 0;
      int count;
      while (length < sample.length
          && (count = text.read(sample, length, sample.length - length)) > 0) {
        length += count;
      }
      return new String(sample, 0, length);
    }
  }
}
