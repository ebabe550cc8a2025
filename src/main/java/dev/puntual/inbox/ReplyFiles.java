package dev.puntual.inbox;

import dev.puntual.messaging.Enclosure;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Files that people send with what they answer. */
public final class ReplyFiles {

  private static final SqlFile KEEP = SqlFile.beside(ReplyFiles.class, "reply_files_keep");
  private static final SqlFile READ = SqlFile.beside(ReplyFiles.class, "reply_files");
  private static final SqlFile ONE = SqlFile.beside(ReplyFiles.class, "reply_file");

  private ReplyFiles() {}

  static void keep(TenantTx tx, UUID message, List<Enclosure> files) {
    if (files.isEmpty()) {
      return;
    }
    tx.sql(KEEP)
        .param("message", message)
        .param("numbers", IntStream.rangeClosed(1, files.size()).boxed().toArray(Integer[]::new))
        .param("names", files.stream().map(Enclosure::name).toArray(String[]::new))
        .param("types", files.stream().map(Enclosure::type).toArray(String[]::new))
        .param("contents", files.stream().map(Enclosure::content).toArray(byte[][]::new))
        .update();
  }

  /** With their content, by message. */
  static Map<UUID, List<Enclosure>> of(TenantTx tx, List<UUID> messages) {
    var files = new HashMap<UUID, List<Enclosure>>();
    tx.sql(READ)
        .param("messages", messages.toArray(UUID[]::new))
        .query(
            row -> {
              files
                  .computeIfAbsent(row.getObject("message_id", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Enclosure(
                          row.getString("name"), row.getString("type"), row.getBytes("content")));
            });
    return files;
  }

  /** One of them. */
  public static Optional<Enclosure> one(TenantTx tx, UUID message, int number) {
    return tx.sql(ONE)
        .param("message", message)
        .param("number", number)
        .query(
            (row, _) ->
                new Enclosure(
                    row.getString("name"), row.getString("type"), row.getBytes("content")))
        .optional();
  }
}
