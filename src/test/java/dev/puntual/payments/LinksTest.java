package dev.puntual.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Instant APRIL = Instant.parse("2026-04-01T06:00:00Z");

  private final World world = new World("2026-03-02");
  private final PaymentLinks links = TestApplication.bean(PaymentLinks.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final DebtorId debtor = new DebtorId(Ids.next());
  private final UUID person = Ids.next();

  @Test
  void aMessageThatIsDecidedTwiceCarriesTheSameLink() {
    var first = new LinkRequest(Ids.next(), debtor, "MXN", APRIL, false);
    var second = new LinkRequest(Ids.next(), debtor, "USD", APRIL, false);

    var once = issue(List.of(first, second));
    var again = issue(List.of(first, second));

    assertThat(once).isEqualTo(again).hasSize(2);
    assertThat(once.get(first.messageId())).isNotEqualTo(once.get(second.messageId()));
    assertThat(world.asks("select count(*) from payments.v_link where tenant_id = :tenant"))
        .containsExactly("2");
  }

  @Test
  void theAddressSaysNothingThatAPersonCouldRead() {
    var url = copyLink();

    assertThat(url).matches("http://[^/]+/p/[A-Za-z0-9_-]{64}");
    assertThat(url).doesNotContain(debtor.toString()).doesNotContain(world.tenant.toString());
  }

  @Test
  void theTokenNamesOneLinkOfOneTenant() {
    var name = links.read(token(copyLink())).orElseThrow();

    assertThat(name.tenant()).isEqualTo(world.tenant);
    assertThat(find(name.linkId()).debtor()).isEqualTo(debtor);
    assertThat(find(name.linkId()).currency()).isEqualTo("MXN");
  }

  @Test
  void aTokenWithAnyCharacterChangedIsNobodys() {
    var token = token(copyLink());

    IntStream.range(0, token.length())
        .forEach(
            i -> {
              var other = token.charAt(i) == 'A' ? 'B' : 'A';
              var changed = token.substring(0, i) + other + token.substring(i + 1);
              assertThat(links.read(changed)).as("character %s", i).isEmpty();
            });
    assertThat(links.read("")).isEmpty();
    assertThat(links.read(token + "A")).isEmpty();
    assertThat(links.read("?".repeat(64))).isEmpty();
  }

  @Test
  void aTokenMadeForSomethingElseOpensNoLink() {
    var linkId = links.read(token(copyLink())).orElseThrow().linkId();
    var other = new SignedName(TestApplication.bean(Secrets.class), "payments.trial.page");

    assertThat(links.read(other.write(new SignedName.Named(world.tenant, linkId)))).isEmpty();
  }

  @Test
  void aLinkOpensUntilItsLastMomentAndNotAfterItIsTakenBack() {
    var linkId = links.read(token(copyLink())).orElseThrow().linkId();

    assertThat(find(linkId).usableAt(APRIL.minusMillis(1))).isTrue();
    assertThat(find(linkId).usableAt(APRIL)).isFalse();

    assertThat(revoke(linkId)).isTrue();
    assertThat(find(linkId).usableAt(APRIL.minusSeconds(86_400))).isFalse();
    assertThat(revoke(linkId)).as("a second time").isFalse();
  }

  @Test
  void theDeskSeesADebtorsLinksNewestFirst() {
    issue(List.of(new LinkRequest(Ids.next(), debtor, "MXN", APRIL, false)));
    world.itIs("2026-03-03", "10:00");
    copyLink();
    issue(List.of(new LinkRequest(Ids.next(), new DebtorId(Ids.next()), "MXN", APRIL, true)));

    var of = transactions.in(world.tenant, tx -> links.of(tx, debtor));

    assertThat(of).extracting(link -> link.messageId() == null).containsExactly(true, false);
  }

  @Test
  void onlyTheFirstLookIsRemembered() {
    var linkId = links.read(token(copyLink())).orElseThrow().linkId();
    open(linkId);
    var first = find(linkId).openedAt();
    world.itIs("2026-03-05", "10:00");
    open(linkId);

    assertThat(find(linkId).openedAt()).isNotNull().isEqualTo(first);
  }

  private Map<UUID, String> issue(List<LinkRequest> requests) {
    return transactions.in(world.tenant, tx -> links.issue(tx, requests));
  }

  private String copyLink() {
    return transactions.in(world.tenant, tx -> links.issue(tx, debtor, "MXN", APRIL, person));
  }

  private IssuedLink find(UUID linkId) {
    return transactions.in(world.tenant, tx -> links.find(tx, linkId)).orElseThrow();
  }

  private boolean revoke(UUID linkId) {
    return transactions.in(world.tenant, tx -> links.revoke(tx, linkId, person));
  }

  private void open(UUID linkId) {
    transactions.run(world.tenant, tx -> links.opened(tx, linkId));
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
