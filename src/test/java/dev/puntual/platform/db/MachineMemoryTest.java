package dev.puntual.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineMemoryTest {

  private static final String EIGHT_GIB = "MemTotal:        8388608 kB\nMemFree: 1 kB\n";

  @Test
  void aContainerCountsWithItsOwnLimit() {
    assertThat(MachineMemory.smaller(EIGHT_GIB, "max")).isEqualTo(8L << 30);
    assertThat(MachineMemory.smaller(EIGHT_GIB, "2147483648")).isEqualTo(2L << 30);
  }

  @Test
  void whereNothingTellsASmallMachineIsAssumed() {
    assertThat(MachineMemory.smaller("", "")).isEqualTo(4L << 30);
  }

  @Test
  void theDatabaseKeepsASixteenthWithinBounds() {
    assertThat(ServerCommand.sharedBuffers(2L << 30)).isEqualTo(256);
    assertThat(ServerCommand.sharedBuffers(8L << 30)).isEqualTo(512);
    assertThat(ServerCommand.sharedBuffers(64L << 30)).isEqualTo(1_024);
  }
}
