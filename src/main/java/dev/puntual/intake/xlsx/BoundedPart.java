package dev.puntual.intake.xlsx;

import dev.puntual.intake.rows.Limits;
import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A packed part that stops unpacking when it grows past the limits, whatever its header claims. */
final class BoundedPart extends FilterInputStream {

  private final long packed;
  private final Limits limits;
  private long unpacked;

  BoundedPart(InputStream in, long packed, Limits limits) {
    super(in);
    this.packed = Math.max(packed, 1);
    this.limits = limits;
  }

  long unpacked() {
    return unpacked;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) throws RefusedFile {
    unpacked += bytes;
    if (unpacked > limits.partBytes()
        || (unpacked > limits.ratioFloor() && unpacked / packed > limits.ratio())) {
      throw new RefusedFile(Refusal.BOMB, 0);
    }
  }
}
