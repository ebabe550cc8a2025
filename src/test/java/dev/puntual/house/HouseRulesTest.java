package dev.puntual.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What only one place may do, and what nobody may do. */
@AnalyzeClasses(packages = "dev.puntual", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule onlyTheDatabasePackageSpeaksJdbc =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.puntual.platform.db..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javax.sql.DataSource")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.Connection")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.DriverManager")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.jdbc.core.JdbcTemplate");

  @ArchTest
  static final ArchRule onlyTheOutboundClientSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.puntual.platform.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..");

  @ArchTest
  static final ArchRule nobodyAsksTheMachineForTheTime =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.puntual.platform.jobs..")
          .should()
          .callMethod("java.time.Instant", "now")
          .orShould()
          .callMethod("java.time.LocalDate", "now")
          .orShould()
          .callMethod("java.time.LocalDateTime", "now")
          .orShould()
          .callMethod("java.time.ZonedDateTime", "now")
          .orShould()
          .callMethod("java.time.Clock", "systemUTC")
          .orShould()
          .callMethod("java.time.Clock", "systemDefaultZone");

  @ArchTest
  static final ArchRule transactionsAreNotAnnotations =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .andShould()
          .haveSimpleNameNotEndingWith("DTO")
          .andShould()
          .haveSimpleNameNotEndingWith("Dto")
          .andShould()
          .haveSimpleNameNotEndingWith("Service")
          .andShould()
          .haveSimpleNameNotEndingWith("Repository");

  @ArchTest
  static final ArchRule sevenCollaboratorsAreEnough =
      constructors()
          .that(
              DescribedPredicate.describe(
                  "belong to classes that do something",
                  (JavaConstructor constructor) ->
                      !constructor.getOwner().isRecord()
                          && !constructor.getOwner().isEnum()
                          && !constructor
                              .getOwner()
                              .getPackageName()
                              .startsWith("dev.puntual.pages")))
          .should(
              new ArchCondition<>("have at most seven parameters") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                  if (constructor.getRawParameterTypes().size() > 7) {
                    events.add(
                        SimpleConditionEvent.violated(constructor, constructor.getFullName()));
                  }
                }
              });
}
