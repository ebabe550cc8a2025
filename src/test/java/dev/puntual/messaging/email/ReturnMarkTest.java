package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.secrets.Secrets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EM-7: what proves which letter came back, and what proves nothing. */
class ReturnMarkTest {

  private final TenantId tenant = TenantId.fresh();
  @TempDir private Path home;

  @Test
  void whatAServerMakesOfTheAddressOnItsWayIsStillKnown() {
    var message = Ids.next();
    var mark = marks().of(tenant, message);

    assertThat(mark).hasSize(ReturnMark.LENGTH);
    assertThat(marks().in(tenant, "To: <rebotes+" + mark + "@norte.example>"))
        .containsExactly(message);
    assertThat(marks().in(tenant, "x-original-to: REBOTES+" + mark.toUpperCase(Locale.ROOT)))
        .containsExactly(message);
    assertThat(marks().in(tenant, "Message-ID: <" + mark + "@norte.example>\nagain " + mark))
        .containsExactly(message);
  }

  @Test
  void everyIdHasAMarkThatReadsBack() {
    for (var id :
        new UUID[] {new UUID(0, 0), new UUID(-1, -1), new UUID(0, 1), new UUID(1L << 63, 7)}) {
      assertThat(marks().in(tenant, marks().of(tenant, id))).containsExactly(id);
    }
  }

  @Test
  void oneChangedDigitAnotherCompanyOrAnotherKeyProvesNothing(@TempDir Path elsewhere) {
    var mark = marks().of(tenant, Ids.next());

    for (int at = 0; at < mark.length(); at++) {
      char other = mark.charAt(at) == '0' ? '1' : '0';
      assertThat(marks().in(tenant, mark.substring(0, at) + other + mark.substring(at + 1)))
          .isEmpty();
    }
    assertThat(marks().in(TenantId.fresh(), mark)).isEmpty();
    assertThat(new ReturnMark(Secrets.open("", elsewhere)).in(tenant, mark)).isEmpty();
    assertThat(marks().in(tenant, mark + "0")).isEmpty();
  }

  private ReturnMark marks() {
    return new ReturnMark(Secrets.open("", home));
  }
}
