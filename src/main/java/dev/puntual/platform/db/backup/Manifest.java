package dev.puntual.platform.db.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself: lines of words between tabs, the last one the fingerprint of all
 * before it.
 *
 * @param madeAt the instant of the snapshot by the database's clock, ISO 8601 in UTC
 * @param key the name of the master key of that installation, empty when it had none
 * @param history the steps its schema had taken, oldest first
 * @param parts tables in the order in which they go back, then files
 */
record Manifest(
    String madeAt,
    String product,
    String postgres,
    String key,
    List<Step> history,
    List<Part> parts) {

  /** The form of the file. A reader refuses what it does not know. */
  private static final String FORM = "puntual-backup\t1";

  /**
   * A migration and the checksum of its text.
   *
   * @param version as Flyway orders them
   */
  record Step(String version, int checksum) {}

  /**
   * One entry of the file.
   *
   * @param rows of a table; 0 for a file
   * @param sha256 of its bytes before compression, 64 hexadecimal digits
   * @param columns of a table, separated by a comma and a space; empty for a file
   */
  record Part(String entry, long rows, String sha256, String columns) {

    boolean table() {
      return entry.startsWith("tables/");
    }
  }

  List<Part> tables() {
    return parts.stream().filter(Part::table).toList();
  }

  List<Part> files() {
    return parts.stream().filter(part -> !part.table()).toList();
  }

  long rows() {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add(FORM);
    lines.add(String.join("\t", "made", madeAt, product, postgres, key));
    for (var step : history) {
      lines.add(String.join("\t", "step", step.version, Integer.toString(step.checksum)));
    }
    for (var part : parts) {
      lines.add(
          String.join(
              "\t", "part", part.entry, Long.toString(part.rows), part.sha256, part.columns));
    }
    var body = String.join("\n", lines) + "\n";
    return body + "sum\t" + Digests.of(body) + "\n";
  }

  /** Empty when the bytes are not a manifest that somebody wrote to its end. */
  static Optional<Manifest> read(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.lastIndexOf("sum\t");
    if (end < 0 || !text.startsWith(FORM + "\nmade\t")) {
      return Optional.empty();
    }
    var body = text.substring(0, end);
    if (!text.substring(end).equals("sum\t" + Digests.of(body) + "\n")) {
      return Optional.empty();
    }
    var lines = body.lines().map(line -> line.split("\t", -1)).toList();
    var made = lines.get(1);
    var history = new ArrayList<Step>();
    var parts = new ArrayList<Part>();
    for (var line : lines.subList(2, lines.size())) {
      switch (line[0]) {
        case "step" -> history.add(new Step(line[1], Integer.parseInt(line[2])));
        case "part" -> parts.add(new Part(line[1], Long.parseLong(line[2]), line[3], line[4]));
        default -> throw new IllegalStateException("a line of another form: " + line[0]);
      }
    }
    return Optional.of(new Manifest(made[1], made[2], made[3], made[4], history, parts));
  }
}
