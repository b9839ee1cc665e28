package org.fengyun.endtoend.drill;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that there are. */
final class Drills {
    private Drills() {}

    /** In the order of their numbers. */
    static List<Class<?>> all() {
        return Stream.<Class<?>>of(
                        TourDrillTest.class,
                        KillDrillTest.class,
                        RollDrillTest.class,
                        GreyDrillTest.class,
                        OutageDrillTest.class,
                        ReplacementDrillTest.class,
                        FromZeroDrillTest.class,
                        SecretsDrillTest.class,
                        ScaleDrillTest.class,
                        RestoreDrillTest.class)
                .sorted(Comparator.comparing(drill -> of(drill).number()))
                .toList();
    }

    static Drill of(Class<?> drill) {
        var annotation = drill.getAnnotation(Drill.class);
        if (annotation == null) {
            throw new IllegalArgumentException(drill + " is no drill");
        }
        return annotation;
    }
}
