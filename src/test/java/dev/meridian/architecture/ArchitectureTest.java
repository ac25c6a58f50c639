package dev.meridian.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.meridian.platform.caller.RequiresScope;
import dev.meridian.platform.idempotency.Idempotent;
import dev.meridian.platform.problem.ProblemType;
import dev.meridian.platform.written.TellsWritten;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** The rules of the layout, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meridian");

    private static final DescribedPredicate<JavaClass> FEATURES = DescribedPredicate.describe(
            "features",
            c -> c.getPackageName()
                    .matches(
                            "dev\\.meridian\\.(account|employer|candidate|skill|posting|matching|hiring|market|reference|event|privacy|demo).*"));

    @Test
    void the_engine_is_pure() {
        classes()
                .that()
                .resideInAnyPackage("dev.meridian.matching.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.meridian.shared..", "dev.meridian.matching.engine..")
                .because("a ranking must be the same on any machine, and be tested without one")
                .check(CLASSES);
    }

    @Test
    void shared_values_are_pure() {
        classes()
                .that()
                .resideInAnyPackage("dev.meridian.shared..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.meridian.shared..")
                .because("every feature leans on them, so they lean on nothing")
                .check(CLASSES);
    }

    @Test
    void the_platform_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage("dev.meridian.platform..")
                .should()
                .dependOnClassesThat(FEATURES)
                .because("a piece that every feature uses cannot use one of them")
                .check(CLASSES);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("dev.meridian.(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature")
                .check(CLASSES);
    }

    @Test
    void entities_and_repositories_stay_in_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .because(
                        "another feature speaks to the service and its records, and a table can change with its feature alone")
                .check(CLASSES);
    }

    @Test
    void one_place_decides_who_may_do_what() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.meridian.platform.caller..", "dev.meridian.platform.problem..")
                .should()
                .accessField(ProblemType.class, ProblemType.FORBIDDEN.name())
                .because("a check of one's own is a check that nobody else knows of")
                .check(CLASSES);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new SayWhoMayCall())
                .because("an operation that nobody thought about must not be open by accident")
                .check(CLASSES);
    }

    @Test
    void what_api_clients_may_call_needs_a_scope() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new NeedAScopeOfClients())
                .because("a client must not be able to do what its owner never gave it")
                .check(CLASSES);
    }

    @Test
    void every_resource_of_the_api_works_in_a_transaction() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .doNotHaveSimpleName("ProblemResource")
                .and()
                .doNotHaveSimpleName("OAuthResource")
                .and()
                .doNotHaveSimpleName("SessionResource")
                .and()
                .doNotHaveSimpleName("SignUpResource")
                .and()
                .doNotHaveSimpleName("PasswordResource")
                .and()
                .doNotHaveSimpleName("PasswordResetResource")
                .and()
                // These read no table, so they take no connection either.
                .doNotHaveSimpleName("OverlapResource")
                .and()
                .resideOutsideOfPackage("dev.meridian.reference")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("the transaction names its caller to PostgreSQL; without one no private row is visible")
                .check(CLASSES);
    }

    @Test
    void whoever_adds_to_an_answer_is_given_one_that_can_be_added_to() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .or()
                .areAnnotatedWith(TellsWritten.class)
                .should()
                .haveRawReturnType(RestResponse.class)
                .because("the interceptors of both work on the answer's status and headers")
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now"))
                        .and(are(DescribedPredicate.describe(
                                "without a clock",
                                call -> call.getTarget().getRawParameterTypes().isEmpty()
                                        && Set.of(Instant.class.getName(), LocalDate.class.getName())
                                                .contains(call.getTargetOwner().getName())))))
                .because("a test must be able to say what time it is")
                .check(CLASSES);
    }

    @Test
    void configuration_comes_through_documented_interfaces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("a setting that stands in no @ConfigMapping interface is documented nowhere")
                .check(CLASSES);
    }

    @Test
    void packages_say_what_they_are() {
        Set<String> silent = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> CLASSES.stream()
                        .noneMatch(c -> c.getPackageName().equals(name)
                                && c.getSimpleName().equals("package-info")))
                .collect(Collectors.toSet());
        org.assertj.core.api.Assertions.assertThat(silent).isEmpty();
    }

    private static final class NeedAScopeOfClients extends ArchCondition<JavaMethod> {
        NeedAScopeOfClients() {
            super("carry @RequiresScope where API clients may call them by their role");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean open = method.isAnnotatedWith(PermitAll.class);
            boolean forClients = !open
                    && Stream.of(method.tryGetAnnotationOfType(RolesAllowed.class), ofOwner(method))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .map(roles -> List.of(roles.value()).contains("API_CLIENT"))
                            .orElse(false);
            boolean scoped = method.isAnnotatedWith(RequiresScope.class);
            events.add(new SimpleConditionEvent(method, open || scoped == forClients, method.getFullName()));
        }

        private static Optional<RolesAllowed> ofOwner(JavaMethod method) {
            return method.getOwner().tryGetAnnotationOfType(RolesAllowed.class);
        }
    }

    private static final class SayWhoMayCall extends ArchCondition<JavaMethod> {
        SayWhoMayCall() {
            super("carry @RolesAllowed, @Authenticated or @PermitAll, itself or by its class");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean says = Stream.of(RolesAllowed.class, Authenticated.class, PermitAll.class)
                    .anyMatch(
                            a -> method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
            events.add(new SimpleConditionEvent(method, says, method.getFullName()));
        }
    }
}
