package dev.puntual.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How much memory this program and its database have to share. */
final class MachineMemory {

  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+([0-9]{1,15}) kB");

  /** What we count on where nothing tells: the smallest machine that runs Puntual well. */
  private static final long UNKNOWN = 4L << 30;

  private MachineMemory() {}

  /** Of the machine, or of the container where it has less. */
  static long bytes() {
    return smaller(
        read(Path.of("/proc/meminfo")), read(Path.of("/sys/fs/cgroup/memory.max")).strip());
  }

  /**
   * @param meminfo as Linux writes it; empty where there is none
   * @param limit of the control group in bytes, "max" or empty when it has none
   */
  static long smaller(String meminfo, String limit) {
    var total = TOTAL.matcher(meminfo);
    long machine = total.find() ? Long.parseLong(total.group(1)) * 1_024 : UNKNOWN;
    return Math.min(machine, number(limit).orElse(machine));
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static String read(Path file) {
    try {
      return Files.isReadable(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
