package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.ClusterUnavailable;
import dev.puntual.platform.terminal.Errand;
import dev.puntual.platform.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What both have in common: one file, and a sentence for everything that can go wrong. */
abstract class BackupErrand implements Errand {

  private static final Set<String> STOPPED = Set.of("parado", "stopped");

  private final String word;
  private final Supplier<Backups> place;

  BackupErrand(String word, Supplier<Backups> place) {
    this.word = word;
    this.place = place;
  }

  @Override
  public final String word() {
    return word;
  }

  @Override
  public final int run(List<String> details, Consumer<String> tell) {
    boolean stopped = details.size() == 2 && STOPPED.contains(details.getLast());
    if (details.isEmpty() || details.getFirst().isBlank() || details.size() > (stopped ? 2 : 1)) {
      tell.accept(Terminal.sentence(word + ".usage"));
      return 2;
    }
    var file = Path.of(details.getFirst()).toAbsolutePath().normalize();
    try {
      work(place.get(), file, stopped, tell);
      return 0;
    } catch (BackupRefused refused) {
      tell.accept(refused.sentence());
    } catch (ClusterUnavailable unavailable) {
      tell.accept(String.valueOf(unavailable.getMessage()));
    } catch (SQLException trouble) {
      tell.accept(Terminal.sentence(word + ".database", String.valueOf(trouble.getMessage())));
    } catch (IOException trouble) {
      tell.accept(Terminal.sentence(word + ".file", file, trouble.toString()));
    }
    return 1;
  }

  /**
   * @param stopped whether that installation did nothing after its backup
   */
  abstract void work(Backups place, Path file, boolean stopped, Consumer<String> tell)
      throws SQLException, IOException;
}
