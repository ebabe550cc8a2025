package dev.puntual.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

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

  /** Elsewhere statements are files. */
  @ArchTest
  static final ArchRule onlyTheCompilerOfSegmentsBuildsStatements =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.puntual.dunning.segment..", "dev.puntual.platform.db..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jooq..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("dev.puntual.platform.db.CompiledSql")
          .orShould()
          .callMethodWhere(calls("dev.puntual.platform.db.TenantTx", "compiled"));

  /** The simulator stands outside of the house, as those do whom it plays. */
  @ArchTest
  static final ArchRule onlyTheOutboundClientSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.puntual.platform.http..", "dev.puntual.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..");

  @ArchTest
  static final ArchRule nobodyAsksTheMachineForTheTime =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.puntual.platform.jobs..", "dev.puntual.simulator..")
          .should()
          .callMethodWhere(calls("java.time..", "now"))
          .orShould()
          .callMethodWhere(calls("java.time.Clock", "system", "systemUTC", "systemDefaultZone"))
          .orShould()
          .callMethodWhere(calls("java.time.InstantSource", "system"))
          .orShould()
          .callConstructor("java.util.Date")
          .orShould()
          .callMethodWhere(calls("java.util.Calendar", "getInstance"));

  /** Ids are ordered by it, and no date is ever read from one. */
  @ArchTest
  static final ArchRule theWallClockOrdersIdsAndNothingElse =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.puntual.kernel.Ids")
          .should()
          .callMethodWhere(calls("java.lang.System", "currentTimeMillis"));

  /** How long something took, or may still take. */
  @ArchTest
  static final ArchRule onlyThoseWhoMeasureReadTheStopwatch =
      noClasses()
          .that()
          .haveNameNotMatching(
              "dev\\.puntual\\.(messaging\\.lanes\\.(LaneRun|Courier)"
                  + "|messaging\\.email\\.KeptLines|desk\\.Kept|platform\\.db\\.ServerStart).*")
          .should()
          .callMethodWhere(calls("java.lang.System", "nanoTime"));

  /** The database's own server is watched by a thread of its own, below everything else. */
  @ArchTest
  static final ArchRule onlyJobsStartThreads =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.puntual.platform.jobs..", "dev.puntual.simulator..")
          .and()
          .doNotHaveFullyQualifiedName("dev.puntual.platform.db.ServerKeeper")
          .should()
          .callMethodWhere(
              calls(
                  "java.lang.Thread",
                  "start",
                  "ofVirtual",
                  "ofPlatform",
                  "startVirtualThread",
                  "unstarted"))
          .orShould()
          .callMethodWhere(
              calls("java.util.concurrent.CompletableFuture", "runAsync", "supplyAsync"))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executors")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Timer")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.scheduling..");

  /** The server's start looks for a free port, and its programs come out of our own jar. */
  @ArchTest
  static final ArchRule onlyTheClientsOfTheOutsideWorldOpenSockets =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.puntual.platform.http..",
              "dev.puntual.messaging.email..",
              "dev.puntual.messaging.sms.smpp..",
              "dev.puntual.simulator..")
          .and()
          .haveNameNotMatching("dev\\.puntual\\.platform\\.db\\.Server(Start|Software)")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(Server|Datagram|Multicast)?Socket"
                  + "|javax\\.net\\.ssl\\.SSL(Server)?Socket"
                  + "|java\\.nio\\.channels\\..*SocketChannel")
          .orShould()
          .callMethodWhere(calls("java.net.URL", "openConnection", "openStream"));

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
          .haveSimpleNameNotEndingWith("Repository")
          .andShould()
          .haveSimpleNameNotEndingWith("Info")
          .andShould()
          .haveSimpleNameNotEndingWith("Data");

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

  /** Calls of these methods, whatever their parameters. */
  private static DescribedPredicate<JavaMethodCall> calls(String owner, String... names) {
    var wanted = Set.of(names);
    return DescribedPredicate.describe(
        owner + "." + String.join("/", names),
        call ->
            wanted.contains(call.getTarget().getName())
                && (owner.endsWith("..")
                    ? call.getTargetOwner().getPackageName().equals(owner.replace("..", ""))
                    : call.getTargetOwner().getName().equals(owner)));
  }
}
