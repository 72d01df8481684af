package org.assay;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.SignedIn;
import org.assay.web.programs.AllowsScope;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The rules of ARCHITECTURE.md, each a sentence.
class ArchitectureTest {
    private static final List<String> SINKS = List.of("notices", "home");
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.assay");
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(
                    location -> !location.contains("/credential/target/") && !location.contains("credential-"))
            .importPackages("org.assay");

    @Test
    void modulesImportOnlyUpstream() {
        // The library is not a module of the server: its own build keeps its packages.
        ApplicationModules.of(Assay.class, resideInAPackage("org.assay.credential.."))
                .verify();
    }

    @Test
    void nobodyImportsASink() {
        for (var sink : SINKS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.assay." + sink + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.assay." + sink + "..")
                    .allowEmptyShould(true)
                    .check(SERVER);
        }
    }

    @Test
    void theLibraryKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.assay.credential..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .check(ALL);
    }

    @Test
    void onlyKeysHoldsPrivateKeys() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.assay.keys..", "org.assay.credential..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.assay.credential.key.SigningKey")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.assay.credential.key.SecretAccess")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.assay.keys..", "org.assay.issuing..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.assay.keys.AssertionSigner")
                .check(SERVER);
    }

    @Test
    void onlyOnePackageKnowsJsonLd() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.assay.credential.proof.rdfc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.apicatalog.jsonld..", "com.apicatalog.rdf..")
                .check(ALL);
    }

    @Test
    void onlyOneDoorToTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.assay.credential.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(ALL);
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        methods()
                .that(new com.tngtech.archunit.base.DescribedPredicate<JavaMethod>("handle requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return isHandler(method);
                    }
                })
                .should(sayOnceWhoMayCallThem())
                .check(SERVER);
    }

    private static boolean isHandler(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Controller.class)
                && AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
    }

    private static ArchCondition<JavaMethod> sayOnceWhoMayCallThem() {
        return new ArchCondition<>("carry exactly one of @Allows, @AllowsScope, @SignedIn and @Public") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long said = List.of(Allows.class, AllowsScope.class, SignedIn.class, Public.class).stream()
                        .filter(method::isAnnotatedWith)
                        .count();
                events.add(new SimpleConditionEvent(
                        method, said == 1, method.getFullName() + " carries " + said + " of them"));
            }
        };
    }

    @Test
    void controllersStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(SERVER);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Mapper|Service)")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
                .check(ALL);
    }

    @Test
    void timeAndChanceAreInjected() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now"))
                        .and(target(owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Instant.class))))
                        .and(withoutArguments()))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.assay.credential.key..",
                        "org.assay.credential.proof..", // chance that the caller hands in: salts and throw-away keys
                        "org.assay.credential.jose..",
                        "org.assay.keys..",
                        "org.assay.database..")
                .and()
                .doNotHaveFullyQualifiedName("org.assay.identity.Secret")
                .and()
                .doNotHaveSimpleName("StatusIndexes")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class)
                .check(ALL);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaCall<?>>
            withoutArguments() {
        return new com.tngtech.archunit.base.DescribedPredicate<>("without arguments") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                return call.getTarget().getRawParameterTypes().isEmpty();
            }
        };
    }

    @Test
    void noFieldIsInjected() {
        noFields()
                .should()
                .beAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class)
                .check(SERVER);
    }

    @Test
    void optionalIsOnlyAnAnswer() {
        fields().should().notHaveRawType(Optional.class).check(ALL);
        noMethods().should().haveRawParameterTypes(Optional.class).check(SERVER);
    }

    @Test
    void recordsAreNotBeans() {
        noClasses()
                .that()
                .areRecords()
                .should()
                .beMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                .check(SERVER);
    }

    @Test
    void packagesStaySmall() {
        var sizes = topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(35));
    }

    @Test
    void modulesShowFewTypes() {
        var faces = topLevel()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.isAssignableTo(Page.class) && !type.isAssignableTo(Form.class))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(faces).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(25));
    }

    private static java.util.stream.Stream<JavaClass> topLevel() {
        return SERVER.stream()
                .filter(resideInAPackage("org.assay.."))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }
}
