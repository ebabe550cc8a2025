package dev.puntual.house;

import dev.puntual.platform.db.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Every statement of the product, with the room it stands in and its text without comments. */
record SqlSources(String room, SqlFile file, String code) {

  private static final Path ROOT = Path.of("src/main/resources/dev/puntual");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

  private static final List<SqlSources> ALL = found();

  static List<SqlSources> all() {
    return ALL;
  }

  private static List<SqlSources> found() {
    try (var paths = Files.walk(ROOT)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          .sorted()
          .map(SqlSources::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SqlSources read(Path path) {
    try {
      var relative = ROOT.relativize(path);
      var file = SqlFile.read(relative.toString(), Files.readString(path));
      return new SqlSources(
          relative.getName(0).toString(), file, COMMENT.matcher(file.text()).replaceAll(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isCopy() {
    return code.strip().startsWith("copy ");
  }

  @Override
  public String toString() {
    return file.name();
  }
}
