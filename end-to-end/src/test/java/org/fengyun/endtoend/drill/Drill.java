package org.fengyun.endtoend.drill;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the composed system, which {@code mvn verify} leaves out: {@code mvn -P drills -pl end-to-end -am test}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("drill")
@ExtendWith(DrillBoard.class)
@interface Drill {
    /** Its place in the table; drills run in an order of their own. */
    int number();

    String name();

    Promise[] shows();
}
