package dev.puntual.messaging.sms.smpp;

import dev.puntual.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What must be known of a line after it fell, and after we did. Each call is kept when it returns.
 */
public interface SmppBook {

  /**
   * The carrier took a message.
   *
   * @param number its own for it
   */
  void sent(TenantId tenant, String number, UUID message);

  /**
   * Whose number it is.
   *
   * @param forms in which carriers write the same number, the likeliest first
   */
  Optional<UUID> message(TenantId tenant, List<String> forms);

  /**
   * A part came. Returns all parts of its text once they are whole and nobody was told of them;
   * none before and after that.
   */
  List<SmppPiece> add(TenantId tenant, SmppPiece piece);

  /** The text of this part was told; its words are forgotten. */
  void told(TenantId tenant, SmppPiece piece);

  /** Parts whose others did not come for some minutes, text by text. */
  List<List<SmppPiece>> leftBehind(TenantId tenant);
}
