package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Plainly;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
          "seen",
          "answers",
          "readings",
          "files",
          "replies",
          "permissions",
          "stops",
          "notices",
          "reached",
          "holds",
          "tasks",
          "decisions",
          "rights");

  private static final Map<String, SqlFile> FILES = files();

  static Kept of(TenantTx tx, DebtorId debtor, KeptStops byAddress) {
    var sections = new LinkedHashMap<String, List<Map<String, Object>>>();
    FILES.forEach(
        (name, file) ->
            sections.put(
                name,
                tx.sql(file).param("debtor", debtor.value()).query(String.class).list().stream()
                    .map(row -> read(Objects.requireNonNull(row)))
                    .toList()));
    var told =
        rows(sections, "stops").stream()
            .map(row -> String.valueOf(row.get("suppression_id")))
            .collect(Collectors.toSet());
    sections.put("by_address", byAddress.of(tx, debtor, told));
    sections.put("papers", KeptPapers.of(tx, debtor).stream().map(Kept::paper).toList());
    rows(sections, "messages").forEach(Kept::readable);
    return new Kept(sections);
  }

  private static List<Map<String, Object>> rows(
      Map<String, List<Map<String, Object>>> sections, String name) {
    return sections.getOrDefault(name, List.of());
  }

  private static Map<String, Object> paper(KeptPapers.Listed one) {
    var row = new LinkedHashMap<String, Object>();
    row.put("path", one.path());
    row.put("name", one.name());
    row.put("from", one.kind().equals("answer") ? "person" : "company");
    row.put("with", one.kind());
    row.put("at", one.at().toString());
    return row;
  }

  /** What was said, as it was read. */
  private static void readable(Map<String, Object> message) {
    if (message.get("said") instanceof String content) {
      message.put("said", Plainly.of(String.valueOf(message.get("channel")), content));
    }
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
