package dev.puntual.desk.inbox;

import dev.puntual.inbox.Papers;
import dev.puntual.inbox.Papers.Taken;
import dev.puntual.messaging.Enclosure;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that somebody wants to send with an answer. */
record HandedFiles(Taken look) {

  /** Channels whose answers leave by mail. */
  private static final Set<String> BY_MAIL = Set.of("email", "portal");

  /** What is too large is not read at all. */
  static HandedFiles of(@Nullable List<MultipartFile> handed) throws IOException {
    var files = new ArrayList<Enclosure>();
    long size = 0;
    for (var file : handed == null ? List.<MultipartFile>of() : handed) {
      size += file.getSize();
      if (size > Papers.LARGEST) {
        return new HandedFiles(new Taken.Heavy());
      }
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      files.add(new Enclosure(name, "", file.getBytes()));
    }
    return new HandedFiles(Papers.of(files));
  }

  List<Enclosure> taken() {
    return look instanceof Taken.Fine(var files) ? files : List.of();
  }

  /** A sentence; empty when they may leave by that channel. */
  String wrong(TenantTx tx, UUID conversation, String by, Viewer viewer) {
    return switch (look) {
      case Taken.Fine(var files) ->
          files.isEmpty() || mail(tx, conversation, by) ? "" : viewer.say("inbox.files.channel");
      case Taken.Many() -> viewer.say("inbox.files.many", Papers.MOST);
      case Taken.Heavy() -> viewer.say("inbox.files.heavy", Papers.LARGEST >> 20);
      case Taken.Strange(var name) -> viewer.say("inbox.files.strange", name);
    };
  }

  private static boolean mail(TenantTx tx, UUID conversation, String by) {
    return by.isEmpty()
        && ConversationRows.head(tx, conversation)
            .filter(head -> BY_MAIL.contains(head.channel()))
            .isPresent();
  }
}
