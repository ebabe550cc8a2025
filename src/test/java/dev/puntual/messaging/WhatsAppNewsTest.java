package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.whatsapp.TemplateState;
import dev.puntual.messaging.whatsapp.WhatsAppStanding;
import dev.puntual.platform.db.SqlFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Meta tells beside the fate of messages, and what people answer, over its signed calls. */
class WhatsAppNewsTest {

  private static final SqlFile ANSWERS =
      SqlFile.read(
          "test",
          """
          -- tenant · what people answered
          select a.channel || ' ' || a.said || coalesce(' ' || a.message_id, '') as told
          from messaging.answer a where a.tenant_id = :tenant order by a.received_at, a.answer_id
          """);

  private final WhatsAppWorld chat = new WhatsAppWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "business_capability_update | {'max_daily_conversations_per_business':'TIER_2K','max_phone_numbers_per_business':25} | 2000",
        "business_capability_update | {'max_daily_conversation_per_phone':100000,'max_phone_numbers_per_business':2} | 100000",
        "phone_number_quality_update | {'event':'UPGRADE','current_limit':'TIER_10K'} | 10000",
        "phone_number_quality_update | {'event':'ONBOARDING','max_daily_conversations_per_business':'TIER_UNLIMITED'} | -1",
        "phone_number_quality_update | {'event':'THROUGHPUT_UPGRADE'} | 250"
      })
  void theLimitOfPeopleIsWhatMetaSaidLast(String field, String said, int tier)
      throws InterruptedException {
    tells(field, said);

    assertThat(standing().tier()).isEqualTo(tier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'DISABLE'}} | locked",
        "{'event':'DISABLED_UPDATE','ban_info':{'waba_ban_state':'REINSTATE'}} | ''",
        "{'event':'ACCOUNT_DELETED'} | locked",
        "{'event':'ACCOUNT_RESTRICTION','restriction_info':[{'restriction_type':'RESTRICTED_BIZ_INITIATED_MESSAGING'}]} | restricted",
        "{'event':'ACCOUNT_RESTRICTION','restriction_info':[{'restriction_type':'RESTRICTED_ADD_PHONE_NUMBER_ACTION'}]} | ''",
        "{'event':'AD_ACCOUNT_LINKED'} | ''"
      })
  void whatMetaDoesToTheAccountStopsUsWhereItWouldStopUsAnyway(String said, String stopped)
      throws InterruptedException {
    tells("account_update", said);

    assertThat(standing().stopped()).isEqualTo(stopped);
  }

  @Test
  void aTextThatMetaMovedToMarketingLeavesNoMore() throws InterruptedException {
    chat.approved();
    tells(
        "template_category_update",
        "{'message_template_name':'%s','message_template_language':'es_MX','new_category':'MARKETING'}"
            .formatted(WhatsAppWorld.NAME));
    var message = chat.asks("+528112345678");

    chat.sent();

    assertThat(chat.text().state()).isEqualTo(TemplateState.APPROVED);
    assertThat(chat.standing(message)).isEqualTo("withheld WHATSAPP-TEXT");
  }

  @Test
  void whatMetaTellsOfAnotherNumberOrInWordsWeDoNotKnowIsKeptAndChangesNothing()
      throws InterruptedException {
    var before = standing();
    tells("security", "{'event':'PIN_CHANGED'}");

    assertThat(standing()).isEqualTo(before);
    assertThat(
            chat.world.count(
                "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant and e.kind = 'other'"))
        .isOne();
  }

  @Test
  void whatPeopleWriteIsKeptOnceAndAChosenAnswerWithItsMessage() throws InterruptedException {
    chat.approved();
    var message = chat.asks("+528112345678");
    chat.sent();
    var at = chat.world.clock.instant();
    chat.desk().calling(new dev.puntual.simulator.Calling(true, false));

    chat.desk().people().writes(chat.number, "5218112345678", "ya pagué", at);
    TestApplication.providers().awaitCalls();
    chat.desk()
        .people()
        .chooses(
            chat.number,
            "5218112345678",
            "promise:" + message,
            chat.taken().getFirst().id(),
            at.plus(Duration.ofMinutes(1)));
    TestApplication.providers().awaitCalls();
    chat.desk().calling(dev.puntual.simulator.Calling.IN_ORDER);

    assertThat(answers()).hasSize(2);
    assertThat(answers().getFirst()).startsWith("whatsapp ya pagué");
    assertThat(answers().getLast()).contains(message.toString());
  }

  private List<String> answers() {
    return chat.world.transactions.in(
        chat.world.tenant, tx -> tx.sql(ANSWERS).query(String.class).list());
  }

  private void tells(String field, String said) throws InterruptedException {
    chat.desk()
        .people()
        .tells(chat.number, field, said.replace('\'', '"'), chat.world.clock.instant());
    TestApplication.providers().awaitCalls();
  }

  private WhatsAppStanding standing() {
    return chat.world.transactions.in(chat.world.tenant, tx -> chat.standings.of(tx));
  }
}
