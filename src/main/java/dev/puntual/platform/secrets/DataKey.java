package dev.puntual.platform.secrets;

import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The key with which one company's settings are sealed. It rests wrapped by the master key and is
 * in memory for as long as one value takes.
 */
record DataKey(TenantId tenant, UUID id, SecretKey key) {

  static final byte VERSION = 2;

  /** Version byte, the key's id, and the seal. */
  byte[] seal(byte[] open) {
    var sealed = Seal.close(key, tenant.toString(), open);
    return ByteBuffer.allocate(1 + 16 + sealed.length)
        .put(VERSION)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .put(sealed)
        .array();
  }

  /** With which key that was sealed; leaves the buffer at the seal. */
  static UUID idIn(TenantId tenant, ByteBuffer sealed) {
    if (sealed.remaining() < 16) {
      throw new BrokenSeal(tenant);
    }
    return new UUID(sealed.getLong(), sealed.getLong());
  }
}
