package org.assay.credential;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.assay.credential");

    @Test
    void theLibraryKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.assay.issuing..")
                .check(LIBRARY);
    }

    @Test
    void onlyOnePackageKnowsJsonLd() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.assay.credential.proof.rdfc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.apicatalog..", "jakarta.json..")
                .check(LIBRARY);
    }

    @Test
    void onlyOneDoorToTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.assay.credential.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "javax.net.ssl..")
                .orShould()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are sockets or look up names",
                        type -> type.isAssignableTo(java.net.Socket.class)
                                || type.isAssignableTo(java.net.InetAddress.class)
                                || type.isAssignableTo(java.net.URLConnection.class)
                                || type.isAssignableTo(java.net.URL.class)))
                .check(LIBRARY);
    }

    @Test
    void nobodyTrustsCertificatesInAWayOfItsOwn() {
        noClasses()
                .should()
                .implement(javax.net.ssl.TrustManager.class)
                .orShould()
                .implement(javax.net.ssl.HostnameVerifier.class)
                .check(LIBRARY);
    }

    @Test
    void nobodyLooksAtTheClockUnasked() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .check(LIBRARY);
    }

    @Test
    void onlyKeysTouchesTheKeyAlgorithm() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.assay.credential.key..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(LIBRARY);
    }

    @Test
    void onlyOneClassKnowsPdf() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.assay.credential.bake.AssociatedFile")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache..")
                .check(LIBRARY);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Mapper|Service)")
                .check(LIBRARY);
        methods().should().haveNameNotMatching("get[A-Z].*").check(LIBRARY);
    }
}
