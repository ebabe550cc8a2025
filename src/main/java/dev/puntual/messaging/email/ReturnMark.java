package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.secrets.Secrets;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What makes a letter known again when it comes back: its id and a signature of 128 bits for this
 * company, 52 digits of base 32 in small letters, because servers on the way may change their size.
 * It stands in the address that reports go to and in the letter's Message-ID. Whoever has it has
 * had the letter in hands, or a server has.
 */
public final class ReturnMark {

  /** How many characters it has. */
  public static final int LENGTH = 52;

  private static final String PURPOSE = "letter that comes back";
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 16;
  private static final int BASE = 32;
  private static final Pattern MARK =
      Pattern.compile("(?i)(?<![0-9a-z])[01][0-9a-v]{" + (LENGTH - 1) + "}(?![0-9a-z])");

  /** Nobody quotes more letters than this in one mail; each costs a signature. */
  private static final int MOST = 40;

  private final Secrets secrets;

  public ReturnMark(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The mark of one message; the same each time. */
  public String of(TenantId tenant, UUID message) {
    var id = bytes(message);
    var signature =
        Arrays.copyOf(secrets.sign(PURPOSE, bytes(tenant.value()), id), SIGNATURE_BYTES);
    var both = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES).put(id).put(signature).array();
    var digits = new BigInteger(1, both).toString(BASE);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /**
   * The messages whose genuine marks of this company stand in a text, in the order in which they
   * stand there. What merely looks like one is passed over.
   */
  public List<UUID> in(TenantId tenant, String text) {
    return MARK.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(mark -> mark.toLowerCase(Locale.ROOT))
        .distinct()
        .limit(MOST)
        .flatMap(mark -> read(tenant, mark).stream())
        .distinct()
        .toList();
  }

  private Optional<UUID> read(TenantId tenant, String mark) {
    var number = new BigInteger(mark, BASE);
    if (number.bitLength() > (ID_BYTES + SIGNATURE_BYTES) * Byte.SIZE) {
      return Optional.empty();
    }
    var both = new byte[ID_BYTES + SIGNATURE_BYTES];
    var digits = number.toByteArray();
    int signs = Math.min(digits.length, both.length);
    System.arraycopy(digits, digits.length - signs, both, both.length - signs, signs);
    var id = Arrays.copyOf(both, ID_BYTES);
    var signature = Arrays.copyOfRange(both, ID_BYTES, both.length);
    if (!secrets.verify(signature, PURPOSE, bytes(tenant.value()), id)) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(id);
    return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(ID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
