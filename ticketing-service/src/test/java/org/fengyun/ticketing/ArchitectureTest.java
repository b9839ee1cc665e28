package org.fengyun.ticketing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    static final String ROOT = "org.fengyun.ticketing";

    /** What one feature shows to others. Whoever adds to it opens a door: leave it shut unless somebody has to pass. */
    private static final Set<String> DOORS = Set.of(
            "TicketingService",
            "admission.SoldOutFlags",
            "attendee.Attendee",
            "attendee.Attendees",
            "buyer.Buyers",
            "cancellation.Cancellations",
            "code.Reading",
            "code.ShownCode",
            "code.SignedDocuments",
            "code.TicketCodes",
            "code.TicketKey",
            "code.TicketKeys",
            "database.DocumentHashTypeHandler",
            "database.IdTypeHandler",
            "database.Schema",
            "database.SchemaJob",
            "document.DocumentHash",
            "document.DocumentNumber",
            "document.DocumentVault",
            "document.Unreadable",
            "event.Event",
            "event.EventProblem",
            "event.Events",
            "event.RefundSteps",
            "event.RefundTerms",
            "idempotency.Creations",
            "idempotency.IdempotencyKey",
            "idempotency.KeyReused",
            "idempotency.RequestHash",
            "identifier.Ids",
            "input.Findings",
            "input.InvalidInput",
            "ledger.Cause",
            "ledger.Ledger",
            "ledger.Movement",
            "organizer.NoSuchOrganizer",
            "organizer.Organizers",
            "paging.Paging",
            "payment.CallbackProperties",
            "payment.Confirmation",
            "payment.Payment",
            "payment.PaymentNumber",
            "payment.PaymentProvider",
            "payment.PaymentStatus",
            "payment.Payments",
            "payment.ProviderUnavailable",
            "payment.RefundNews",
            "payment.UnmatchedMoney",
            "plan.InvalidPlan",
            "plan.PlanQueue",
            "plan.Plans",
            "plan.SeatingPlan",
            "refund.BuyerRefunds",
            "refund.OrganizerRefunds",
            "refund.ShowRefunds",
            "release.Releases",
            "retry.Backoff",
            "sale.LateOrders",
            "sale.Order",
            "sale.OrderViews",
            "sale.Orders",
            "sale.OverdueHolds",
            "sale.RefundedOrders",
            "sale.Sale",
            "sale.SaleProblem",
            "secret.KnownSecrets",
            "show.AnnouncedStarts",
            "show.NewShows",
            "show.Show",
            "show.ShowEdits",
            "show.ShowProblem",
            "show.Shows",
            "show.Stock",
            "show.TierPlan",
            "telemetry.RequestId",
            "ticket.Ticket",
            "ticket.Tickets",
            "voucher.Voucher",
            "voucher.VoucherCode",
            "voucher.Vouchers",
            "web.Problems");

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_CONTROLLERS = noClasses()
            .that(not(belongTo(annotatedWith(RestController.class))))
            .should()
            .dependOnClassesThat(belongTo(annotatedWith(RestController.class)));

    @ArchTest
    static final ArchRule WHAT_OTHERS_NEED_NOT_SEE_STAYS_IN_ITS_FEATURE = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(RestControllerAdvice.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_DOORS_ARE_PUBLIC = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage(ROOT + ".client..")
            .should(be(describe("doors", ArchitectureTest::isDoor)));

    @ArchTest
    static final ArchRule ONLY_PAYMENT_SANDBOX_KNOWS_THE_SANDBOX = noClasses()
            .that()
            .resideOutsideOfPackage("..payment.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..payment.sandbox..");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NO_CLASS_IS_A_DRAWER_FOR_ALL_SORTS =
            noClasses().should().haveNameMatching(".*(Common|Util|Utils|Helper|Base|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_DRAWER_FOR_ALL_SORTS = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..helper..", "..base..", "..manager..", "..impl..");

    @ArchTest
    static final ArchRule THE_TIME_IS_ASKED_OF_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("asks the machine for the time", ArchitectureTest::asksTheMachine))
            .orShould()
            .callConstructor(Date.class);

    private static boolean isDoor(JavaClass type) {
        return DOORS.contains(type.getName().substring(ROOT.length() + 1));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && !call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            default -> false;
        };
    }
}
