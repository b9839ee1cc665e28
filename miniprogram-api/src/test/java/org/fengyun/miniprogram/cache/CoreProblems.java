package org.fengyun.miniprogram.cache;

import org.fengyun.miniprogram.core.CoreProblem;

final class CoreProblems {
    private CoreProblems() {}

    static CoreProblem away() {
        return new CoreProblem.Unavailable("away", null);
    }
}
