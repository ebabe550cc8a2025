package dev.puntual.desk;

import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk is found in the sidebar. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

  @Bean
  Place todayPlace() {
    return new Place("today", "/hoy", 10, Icon.TODAY);
  }

  @Bean
  Place portfolioPlace() {
    return new Place("portfolio", "/cartera", 20, Icon.PORTFOLIO);
  }

  @Bean
  Place tasksPlace() {
    return new Place("tasks", "/pendientes", 25, Icon.CHECK);
  }

  @Bean
  Place messagesPlace() {
    return new Place("messages", "/mensajes", 30, Icon.MESSAGES);
  }

  @Bean
  Place inboxPlace() {
    return new Place("inbox", "/bandeja", 35, Icon.INBOX, true);
  }

  @Bean
  Place paymentsPlace() {
    return new Place("payments", "/pagos", 40, Icon.PAYMENTS);
  }
}
