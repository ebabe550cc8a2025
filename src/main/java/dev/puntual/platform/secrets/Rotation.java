package dev.puntual.platform.secrets;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A new master key takes over: first it stands in the key file before all others, then every data
 * key is wrapped anew, then those between the first and it are forgotten. Whatever dies between two
 * of these leaves a file that opens everything; the next rotation goes on from there.
 */
public final class Rotation {

  private final KeyRing ring;
  private final Optional<KeyFile> file;

  private Rotation(KeyRing ring, Optional<KeyFile> file) {
    this.ring = ring;
    this.file = file;
  }

  /**
   * @param given what the variables say; with a secret of a person's own it is their new one, and
   *     the one before stands beside it
   */
  public static Rotation begin(GivenKeys given, Path home) {
    if (!given.none()) {
      return new Rotation(KeyRing.of(given, home), Optional.empty());
    }
    var file = new KeyFile(home);
    var before = file.keys();
    var all = new ArrayList<>(List.of(MasterKey.fresh()));
    // The first one ever comes first among the earlier: in a file of one it is that one.
    all.addAll(before.size() == 1 ? before : before.subList(1, before.size()));
    if (before.size() > 1) {
      all.add(before.getFirst());
    }
    file.write(all);
    return new Rotation(new KeyRing(List.copyOf(all)), Optional.of(file));
  }

  /** The name of the new master key. */
  public String master() {
    return ring.wraps().name();
  }

  /** A data key under the new master key; empty when no key of ours opens it. */
  public Optional<byte[]> rewrapped(TenantId tenant, UUID id, String master, byte[] wrapped) {
    try {
      return ring.named(master)
          .map(old -> Seal.unwrap(old, tenant, id, wrapped))
          .map(key -> Seal.wrap(ring.wraps(), tenant, id, key));
    } catch (BrokenSeal broken) {
      return Optional.empty();
    }
  }

  /** A value as it is sealed today, with a data key of its own. */
  public static final class Resealed {

    private final DataKey key;
    private final byte[] wrapped;
    private final byte[] sealed;

    private Resealed(DataKey key, MasterKey master, byte[] open) {
      this.key = key;
      this.wrapped = Seal.wrap(master, key.tenant(), key.id(), key.key());
      this.sealed = key.seal(open);
    }

    public UUID keyId() {
      return key.id();
    }

    /** The data key, under the new master key. */
    public byte[] wrapped() {
      return wrapped.clone();
    }

    /** The value. */
    public byte[] sealed() {
      return sealed.clone();
    }
  }

  /** What was sealed before there were data keys; empty when our first key does not open it. */
  public Optional<Resealed> resealed(TenantId tenant, byte[] old) {
    try {
      var open = Secrets.ofFirstVersion(ring, tenant, ByteBuffer.wrap(old, 1, old.length - 1));
      var key = new DataKey(tenant, Ids.next(), Seal.key());
      return Optional.of(new Resealed(key, ring.wraps(), open));
    } catch (BrokenSeal broken) {
      return Optional.empty();
    }
  }

  /** After the data keys are committed: the file keeps the new one, and the first, which signs. */
  public void end() {
    file.ifPresent(
        kept -> kept.write(List.copyOf(new LinkedHashSet<>(List.of(ring.wraps(), ring.signs())))));
  }
}
