package dev.puntual.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that knows how far it has been read. */
final class CountedFile extends InputStream {

  static final CountedFile NONE = new CountedFile(InputStream.nullInputStream(), 0);

  private final InputStream in;
  private final long size;
  private long read;

  CountedFile(Path path) throws IOException {
    this(Files.newInputStream(path), Files.size(path));
  }

  private CountedFile(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  double done() {
    return size == 0 ? 1 : Math.min(1, (double) read / size);
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    read += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    read += Math.max(count, 0);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
