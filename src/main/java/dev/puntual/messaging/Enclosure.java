package dev.puntual.messaging;

/** A file that came with an answer. */
public final class Enclosure {

  /** The longest content that is kept, in bytes. */
  public static final int LONGEST = 5 * 1024 * 1024;

  private final String name;
  private final String type;
  private final long size;
  private final byte[] content;

  /**
   * @param name as its sender called it; may be empty
   * @param type its media type, as its sender said: not to be believed
   * @param content longer than {@link #LONGEST}, it is not kept
   */
  public Enclosure(String name, String type, byte[] content) {
    this(name, type, content.length, content.length > LONGEST ? new byte[0] : content.clone());
  }

  private Enclosure(String name, String type, long size, byte[] content) {
    this.name = name;
    this.type = type;
    this.size = size;
    this.content = content;
  }

  /** One whose content stayed where it was. */
  public static Enclosure elsewhere(String name, String type, long size) {
    return new Enclosure(name, type, size, new byte[0]);
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  /** In bytes; zero when nobody said. */
  public long size() {
    return size;
  }

  /** Whether there is something to look at. */
  public boolean kept() {
    return content.length > 0;
  }

  public byte[] content() {
    return content.clone();
  }
}
