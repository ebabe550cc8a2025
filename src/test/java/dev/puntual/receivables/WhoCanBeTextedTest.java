package dev.puntual.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose number may take a text message, held against what a library knows of numbers. */
class WhoCanBeTextedTest {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final World world = new World("2026-03-02");
  private final Contacts contacts = TestApplication.bean(Contacts.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final World.Debtor ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");

  @ParameterizedTest
  @ValueSource(strings = {"CO", "PE", "AR", "EC", "ES", "BR", "GB", "UY", "PY", "BO", "VE"})
  void whereDigitsTellOnlyWhatIsCarriedAboutIsTexted(String country) {
    world.fileArrives();
    knows(example(country, PhoneNumberType.MOBILE));
    knows(example(country, PhoneNumberType.FIXED_LINE));
    assertThat(texted()).containsExactly(example(country, PhoneNumberType.MOBILE));
    assertThat(by("whatsapp")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MX", "CL", "US", "CA", "DO", "GT", "CR"})
  void whereTheyDoNotTellEveryNumberIsTried(String country) {
    world.fileArrives();
    knows(example(country, PhoneNumberType.MOBILE));
    assertThat(texted()).hasSize(1);
  }

  @Test
  void aNumberThatIsNoneOrThatSomebodyElseAnswersIsNotTexted() {
    world.fileArrives();
    knows("ext. 12 recepción");
    var wrong = knows("+528112345678");
    transactions.run(world.tenant, tx -> contacts.numberGone(tx, ana.id(), wrong));
    assertThat(texted()).isEmpty();
  }

  private java.util.UUID knows(String phone) {
    var entry = new Contacts.Entry("Ana", ContactRole.PAYER, "", phone);
    var saved = transactions.in(world.tenant, tx -> contacts.save(tx, ana.id(), entry));
    return ((Contacts.Saved.Kept) saved).contact();
  }

  private static String example(String country, PhoneNumberType type) {
    return NUMBERS.format(NUMBERS.getExampleNumberForType(country, type), PhoneNumberFormat.E164);
  }

  private List<String> texted() {
    return by("sms");
  }

  private List<String> by(String channel) {
    return world.asks(
        "select a.address from receivables.v_reach a where a.tenant_id = :tenant and a.channel = '"
            + channel
            + "'");
  }
}
