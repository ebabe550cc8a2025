package dev.puntual.messaging.returns;

import java.util.List;

/**
 * Answers of real mail programs, read by a person: the file, words that must be read in it, and
 * words that are quoted or signed; nothing where all of it is said.
 */
final class JudgedReplies {

  static final List<String> LINES =
      List.of(
          "crisp__correct_sig.txt|correct -- signature.|rick",
          "crisp__email_10.txt|nec nibh.|Etiam non",
          "crisp__email_11.txt|nec nibh.|Etiam non",
          "crisp__email_12.txt|nec nibh.|Etiam non",
          "crisp__email_13.txt|nec nibh.|Etiam non",
          "crisp__email_14.txt|nec nibh.|Etiam non",
          "crisp__email_16.txt|nec nibh.|Etiam non",
          "crisp__email_19.txt|On Thursday, I get proper rendering.|Corey",
          "crisp__email_2.txt|You can list the keys for the bucket|Hi folks",
          "crisp__email_20.txt|On Thursday.|When will",
          "crisp__email_22.txt|nec nibh.|Test",
          "crisp__email_23.txt|nec nibh.|Test",
          "crisp__email_25.txt|nec nibh.|Etiam non",
          "crisp__email_3.txt|Having the function would be great.|Hi folks",
          "crisp__email_4.txt|another problem with it.|Loader",
          "crisp__email_5.txt|And another one|",
          "crisp__email_6.txt|I get proper rendering as well.|Was this caching",
          "crisp__email_7.txt|nec nibh.|Dino",
          "crisp__email_blackberry.txt|Here is another email|BlackBerry",
          "crisp__email_customer_quote_header_2.txt|Thank you very much.|somedude",
          "crisp__email_customer_quote_header_3.txt|merci d'avance|description",
          "crisp__email_danish_dash_separator.txt|nec nibh.|Oprindelig",
          "crisp__email_emoji.txt|🎉|Pandaland",
          "crisp__email_finnish.txt|nec nibh.|Thanks!",
          "crisp__email_fr_multiline.txt|nec nibh.|Etiam non",
          "crisp__email_french_2.txt|nec nibh.|crisp.chat",
          "crisp__email_french_dash_separator.txt|nec nibh.|origine",
          "crisp__email_german.txt|nec nibh.|Hi there!",
          "crisp__email_german_3.txt|nec nibh.|Hi there!",
          "crisp__email_german_outlook.txt|nec nibh.|original message",
          "crisp__email_gmail_split_line_from.txt|nec nibh.|Hiring",
          "crisp__email_iphone.txt|Here is another email|iPhone",
          "crisp__email_multi_word_sent_from_my_mobile_device.txt|Here is another email|Verizon",
          "crisp__email_not_a_signature.txt|If you have any questions|",
          "crisp__email_not_a_signature_2.txt|I hope you can check it|",
          "crisp__email_one_is_not_on.txt|when I run...|Tapley",
          "crisp__email_original_message.txt|nec nibh.|revisit",
          "crisp__email_original_message_2.txt|nec nibh.|revisit",
          "crisp__email_portuguese.txt|nec nibh.|Hi there!",
          "crisp__email_reply_header.txt|it could happen TWICE!|It's mrmister",
          "crisp__email_sent_from.txt|between words or paragraphs.|Oh yes",
          "crisp__email_sent_from_my_not_signature.txt|Sent from my desk|",
          "crisp__email_tricky_11_double_signature.txt|Thanks for your help!|iPhone",
          "crisp__email_tricky_18_inline_reply.txt|Option C is not suitable|What's your opinion",
          "crisp__email_tricky_19_quote_without_header.txt|And my final thoughts.|just angle brackets",
          "crisp__email_tricky_1_on_false_positive.txt|performance is great.|",
          "crisp__email_tricky_20_html_entities.txt|handled correctly.|Previous message",
          "crisp__email_tricky_5_mixed_languages.txt|nec nibh.|interessant",
          "crisp__email_tricky_6_regards_in_sentence.txt|should be visible.|",
          "crisp__email_tricky_7_multiple_dashes.txt|separators in my content.|",
          "crisp__email_tricky_8_sent_from_in_content.txt|from the main server.|",
          "crisp__email_tricky_9_nested_quotes.txt|I agree with the points below.|Just to clarify",
          "crisp__email_unquoted_reply.txt|This is my reply.|This is my quote.",
          "crisp__email_with_from_headers.txt|My email is|",
          "crisp__email_with_regards.txt|Can you help?|Acme",
          "crisp__email_zoho.txt|running a test?|Java sucks",
          "talon__apple_mail.eml|Hello|Hi",
          "talon__gmail.eml|Hello|Hi",
          "talon__hotmail.eml|Hello|Hi",
          "talon__iphone.eml|Hello|iPhone",
          "talon__thunderbird.eml|Hello|Hi",
          "talon_html__gmail.html|Hi. I am fine.|Sasha",
          "talon_html__hotmail.html|Hi. I am fine.|Sasha",
          "talon_html__ms_outlook_2003.html|Hi. I am fine.|Sasha",
          "talon_html__ms_outlook_2007.html|Hi. I am fine.|Sasha",
          "talon_html__yandex_ru.html|Hi. I am fine.|Sasha");

  private JudgedReplies() {}
}
