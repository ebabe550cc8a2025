package dev.puntual.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void eachIsGreaterThanThoseBeforeAsPostgresComparesThemAndOfVersionSeven() {
    var ids = Stream.generate(Ids::next).limit(20_000).toList();

    assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }
}
