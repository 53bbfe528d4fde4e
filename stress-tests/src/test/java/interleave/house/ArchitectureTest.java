package interleave.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import interleave.spec.Lesson;
import interleave.support.Broken;
import java.util.Set;

/** Rules about classes and the arrows between them; their names are sentences, so a failure reads as one. */
@AnalyzeClasses(
        packages = "interleave",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByHand.class})
class ArchitectureTest {
    private static final Set<String> SHARED = Set.of(
            "support",
            "judge",
            "spec",
            "measure",
            "judged",
            "engine",
            "report",
            "notes",
            "submission",
            "load",
            "cli",
            "house",
            "service");

    @ArchTest
    static final ArchRule broken_code_says_so_in_its_name =
            classes().that().areAnnotatedWith(Broken.class).should().haveSimpleNameStartingWith("Broken");

    @ArchTest
    static final ArchRule a_name_that_says_broken_has_its_symptom_written_down = classes()
            .that()
            .haveSimpleNameStartingWith("Broken")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveFullyQualifiedName(Broken.class.getName())
            .should()
            .beAnnotatedWith(Broken.class);

    @ArchTest
    static final ArchRule nobody_builds_on_broken_code = noClasses()
            .that()
            .areNotAssignableTo(Lesson.class) // which declares what is judged
            .and()
            .areNotAnnotatedWith(Broken.class) // itself
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Broken.class);

    @ArchTest
    static final ArchRule a_broken_class_names_a_right_twin_in_its_own_lesson =
            classes().that().areAnnotatedWith(Broken.class).should(haveARightTwinInTheSamePackage());

    @ArchTest
    static final ArchRule a_counter_is_built_here_unless_it_is_named_after_the_class_it_borrows = noClasses()
            .that()
            .resideInAPackage("interleave.counter")
            .and()
            .haveSimpleNameNotContaining("AtomicLong")
            .and()
            .haveSimpleNameNotContaining("LongAdder")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.atomic");

    @ArchTest
    static final ArchRule what_can_change_in_a_public_class_of_a_lesson_is_private = fields().that()
            .areDeclaredInClassesThat(ofALesson())
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areNotFinal()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule nothing_is_called_like_its_neighbour_with_a_number =
            noFields().that().areDeclaredInClassesThat(ofALesson()).should().haveNameMatching(".*[a-zA-Z]2");

    @ArchTest
    static final ArchRule nobody_in_a_lesson_sleeps =
            noClasses().that(ofALesson()).should().callMethodWhere(sleeps());

    @ArchTest
    static final ArchRule only_the_command_line_writes_to_the_console = noClasses()
            .that()
            .resideOutsideOfPackages("interleave.cli..", "interleave.judged..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule lessons_form_no_cycles =
            slices().matching("interleave.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrows_run_one_way = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("interleave..")
            .layer("command line")
            .definedBy("interleave.cli..")
            .optionalLayer("report")
            .definedBy("interleave.report..")
            .layer("notes")
            .definedBy("interleave.notes..")
            .layer("submission")
            .definedBy("interleave.submission..")
            .layer("engine")
            .definedBy("interleave.engine..")
            .layer("judged")
            .definedBy("interleave.judged..")
            .layer("measure")
            .definedBy("interleave.measure..")
            .layer("load")
            .definedBy("interleave.load..")
            .layer("lessons")
            .definedBy(ofALesson())
            .layer("spec")
            .definedBy("interleave.spec..")
            .layer("words")
            .definedBy("interleave.judge..", "interleave.support..", "interleave.service..")
            .whereLayer("command line")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("notes")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("submission")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("judged")
            .mayOnlyBeAccessedByLayers("command line", "engine")
            .whereLayer("measure")
            .mayOnlyBeAccessedByLayers("engine", "judged")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("lessons")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("spec")
            .mayOnlyBeAccessedByLayers("command line", "submission", "engine", "judged", "measure", "lessons");

    /** Not what jcstress's annotation processor has generated. */
    static final class WrittenByHand implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("_jcstress");
        }
    }

    /** Everything that belongs to one lesson, in whatever module. */
    private static DescribedPredicate<JavaClass> ofALesson() {
        return DescribedPredicate.describe("belong to a lesson", type -> {
            String[] names = type.getPackageName().split("\\.", -1);
            return names.length > 1 && names[0].equals("interleave") && !SHARED.contains(names[1]);
        });
    }

    private static DescribedPredicate<JavaMethodCall> sleeps() {
        return DescribedPredicate.describe(
                "it sleeps",
                call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("sleep"));
    }

    private static ArchCondition<JavaClass> haveARightTwinInTheSamePackage() {
        return new ArchCondition<>("have a right twin in the same package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> twin = type.getAnnotationOfType(Broken.class).twin();
                boolean right = !twin.isAnnotationPresent(Broken.class)
                        && twin.getPackageName().equals(type.getPackageName());
                events.add(new SimpleConditionEvent(
                        type, right, type.getName() + " names " + twin.getName() + " as its right twin"));
            }
        };
    }
}
