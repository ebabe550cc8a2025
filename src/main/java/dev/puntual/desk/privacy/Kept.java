package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that is kept of one debtor, in sections of rows as the rooms publish them. What is of
 * other people stays out: the company's own, and those whom the debtor named.
 *
 * @param sections by name, in the order of reading; empty ones too, so that nobody wonders
 */
public record Kept(Map<String, List<Map<String, Object>>> sections) {

  static final JsonMapper JSON = JsonMapper.shared();

  private static final List<String> NAMES =
      List.of(
          "debtor",
          "contacts",
          "debts",
          "movements",
          "payments",
          "messages",
          "answers",
          "files",
          "replies",
          "permissions",
          "stops",
          "holds",
          "tasks",
          "decisions",
          "rights");

  private static final Map<String, SqlFile> FILES = files();

  static Kept of(TenantTx tx, DebtorId debtor) {
    var sections = new LinkedHashMap<String, List<Map<String, Object>>>();
    FILES.forEach(
        (name, file) ->
            sections.put(
                name,
                tx.sql(file).param("debtor", debtor.value()).query(String.class).list().stream()
                    .map(row -> read(Objects.requireNonNull(row)))
                    .toList()));
    return new Kept(sections);
  }

  private static Map<String, Object> read(String row) {
    Map<String, Object> cells = JSON.readValue(row, new TypeReference<>() {});
    cells.values().removeIf(Objects::isNull);
    return cells;
  }

  private static Map<String, SqlFile> files() {
    var files = new LinkedHashMap<String, SqlFile>();
    NAMES.forEach(name -> files.put(name, SqlFile.beside(Kept.class, "kept_" + name)));
    return files;
  }
}
