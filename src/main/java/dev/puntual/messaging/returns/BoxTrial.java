package dev.puntual.messaging.returns;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.email.ConnectFailure;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;

/** Opens a mailbox once with settings as typed, so that they are known to work. Reads no mail. */
public final class BoxTrial {

  /**
   * The code of a folder that is not there, beside those of {@link dev.puntual.messaging.Trouble}.
   */
  public static final String FOLDER = "folder";

  private final BoxDoor door;

  BoxTrial(BoxDoor door) {
    this.door = door;
  }

  /** How it went. */
  public sealed interface Result {

    /**
     * It opens.
     *
     * @param mails that lie in it now
     */
    record Opens(int mails) implements Result {}

    /**
     * It does not.
     *
     * @param code after {@code messaging.trouble.}
     * @param said the server's own words
     */
    record Failed(String code, String said) implements Result {}
  }

  /** Blocks until the server has answered, at most some tens of seconds. */
  public Result open(TenantId tenant, Box box) {
    try (var line = door.open(tenant, box)) {
      return new Result.Opens(line.count());
    } catch (IOException | MessagingException | RuntimeException e) {
      return new Result.Failed(code(e), String.valueOf(e.getMessage()));
    }
  }

  static String code(Exception failure) {
    return failure instanceof FolderNotFoundException ? FOLDER : ConnectFailure.of(failure).code();
  }
}
