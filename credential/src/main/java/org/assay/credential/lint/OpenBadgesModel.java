package org.assay.credential.lint;

import java.util.Set;
import org.assay.credential.lint.DataModel.Enumeration;

/// The classes of Open Badges 3.0 and of Comprehensive Learner Record 2.0 as data: for each its properties, with `!`
/// where required, `*` where repeatable and `+` where both.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Open Badges Data Model"
/// @spec https://www.imsglobal.org/spec/clr/v2p0/ Comprehensive Learner Record 2.0, "CLR Data Model"
final class OpenBadgesModel {
    /// Three classes of credential, then what they are made of. `#` closes a class to further properties.
    private static final String CLASSES = """
            AchievementCredential = id:URI! type:Type! name:Text description:Text image:Image awardedDate:DateTimeZ \
              credentialSubject:AchievementSubject! endorsement:EndorsementCredential* endorsementJwt:CompactJws* \
              evidence:Evidence* issuer:ProfileRef! validFrom:DateTimeZ! validUntil:DateTimeZ proof:Proof* \
              credentialSchema:CredentialSchema* credentialStatus:CredentialStatus* refreshService:RefreshService \
              termsOfUse:TermsOfUse*
            EndorsementCredential = id:URI! type:Type! name:Text! description:Text \
              credentialSubject:EndorsementSubject! awardedDate:DateTimeZ issuer:ProfileRef! validFrom:DateTimeZ! \
              validUntil:DateTimeZ proof:Proof* credentialSchema:CredentialSchema* credentialStatus:CredentialStatus* \
              refreshService:RefreshService termsOfUse:TermsOfUse*
            ClrCredential = id:URI! type:Type! name:Text! description:Text endorsement:EndorsementCredential* \
              endorsementJwt:CompactJws* image:Image partial:Boolean credentialSubject:ClrSubject! \
              awardedDate:DateTimeZ issuer:ProfileRef! validFrom:DateTimeZ! validUntil:DateTimeZ proof:Proof* \
              credentialSchema:CredentialSchema* credentialStatus:CredentialStatus* refreshService:RefreshService \
              termsOfUse:TermsOfUse* evidence:Evidence*
            ClrSubject = id:URI type:Type! identifier:IdentityObject* achievement:Achievement* \
              verifiableCredential:VerifiableCredential+ association:Association*
            VerifiableCredential = id:URI type:Type! issuer:ProfileRef! validFrom:DateTimeZ! validUntil:DateTimeZ \
              credentialSubject:Subject! proof:Proof* credentialSchema:CredentialSchema* \
              credentialStatus:CredentialStatus* refreshService:RefreshService termsOfUse:TermsOfUse* \
              evidence:Evidence*
            Subject = id:URI
            Association # type:Type! associationType:AssociationType! sourceId:URI! targetId:URI!
            Achievement = id:URI! type:Type! alignment:Alignment* achievementType:AchievementType creator:Profile \
              creditsAvailable:Number criteria:Criteria! description:Text! endorsement:EndorsementCredential* \
              endorsementJwt:CompactJws* fieldOfStudy:Text humanCode:Text image:Image inLanguage:LanguageCode \
              name:Text! otherIdentifier:IdentifierEntry* related:Related* resultDescription:ResultDescription* \
              specialization:Text tag:Text* version:Text
            AchievementSubject = id:URI type:Type! activityEndDate:DateTimeZ activityStartDate:DateTimeZ \
              creditsEarned:Number achievement:Achievement! identifier:IdentityObject* image:Image licenseNumber:Text \
              narrative:Text result:Result* role:Text source:Profile term:Text
            Address = type:Type! addressCountry:Text addressCountryCode:Text addressRegion:Text addressLocality:Text \
              streetAddress:Text postOfficeBoxNumber:Text postalCode:Text geo:GeoCoordinates
            Alignment = type:Type! targetCode:Text targetDescription:Text targetName:Text! targetFramework:Text \
              targetType:AlignmentTargetType targetUrl:URI!
            Criteria = id:URI narrative:Text
            EndorsementSubject = id:URI! type:Type! endorsementComment:Text
            Evidence = id:URI type:Type! narrative:Text name:Text description:Text genre:Text audience:Text
            GeoCoordinates = type:Type! latitude:Number! longitude:Number!
            Image # id:URI! type:Type! caption:Text
            IdentifierEntry # type:Type! identifier:Text! identifierType:IdentifierType!
            IdentityObject # type:Type! hashed:Boolean! identityHash:Text! identityType:IdentifierType! salt:Text
            Profile = id:URI! type:Type! name:Text url:URI phone:Text description:Text \
              endorsement:EndorsementCredential* endorsementJwt:CompactJws* image:Image email:Text address:Address \
              otherIdentifier:IdentifierEntry* official:Text parentOrg:Profile familyName:Text givenName:Text \
              additionalName:Text patronymicName:Text honorificPrefix:Text honorificSuffix:Text \
              familyNamePrefix:Text dateOfBirth:Date
            Related = id:URI! type:Type! inLanguage:LanguageCode version:Text
            Result = type:Type! achievedLevel:URI alignment:Alignment* resultDescription:URI status:ResultStatus \
              value:Text
            ResultDescription = id:URI! type:Type! alignment:Alignment* allowedValue:Text* name:Text! \
              requiredLevel:URI requiredValue:Text resultType:ResultType! \
              rubricCriterionLevel:RubricCriterionLevel* valueMax:Text valueMin:Text
            RubricCriterionLevel = id:URI! type:Type! alignment:Alignment* description:Text level:Text name:Text! \
              points:Text
            CredentialSchema = id:URI! type:AnyType!
            CredentialStatus = id:URI type:AnyType!
            Proof = type:AnyType! created:DateTimeZ cryptosuite:Text challenge:Text domain:Text* nonce:Text \
              proofPurpose:Text proofValue:Text verificationMethod:Text
            RefreshService = id:URI! type:AnyType!
            TermsOfUse = id:URI type:AnyType!
            """;

    private static final Set<Enumeration> ENUMERATIONS = Set.of(
            extensible(
                    "AchievementType",
                    "Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge"
                            + " BachelorDegree Certificate CertificateOfCompletion Certification CommunityService"
                            + " Competency Course CoCurricular Degree Diploma DoctoralDegree Fieldwork"
                            + " GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership"
                            + " ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree"
                            + " MicroCredential ResearchDoctorate SecondarySchoolDiploma"),
            extensible(
                    "AlignmentTargetType",
                    "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel"
                            + " CTDL"),
            extensible(
                    "IdentifierType",
                    "name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn"
                            + " issn lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId"
                            + " ltiToolId ltiPlatformId ltiUserId identifier"),
            extensible(
                    "ResultType",
                    "GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result"
                            + " RubricCriterion RubricCriterionLevel RubricScore ScaledScore Status"),
            closed(
                    "AssociationType",
                    "exactMatchOf isChildOf isParentOf isPartOf isPeerOf isRelatedTo precedes replacedBy"),
            closed("ResultStatus", "Completed Enrolled Failed InProgress OnHold Provisional Withdrew"));

    static final DataModel MODEL = DataModel.parse(CLASSES, ENUMERATIONS);

    private OpenBadgesModel() {}

    private static Enumeration extensible(String name, String words) {
        return new Enumeration(name, Set.of(words.split(" ")), true);
    }

    private static Enumeration closed(String name, String words) {
        return new Enumeration(name, Set.of(words.split(" ")), false);
    }
}
