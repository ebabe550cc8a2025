package dev.puntual.dunning.segment.web;

import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SegmentWebConfiguration {

  @Bean
  Place segmentsPlace() {
    return new Place("segments", SegmentPages.PATH, 55, Icon.FILTER);
  }
}
