package org.fengyun.ticketing;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Reads a state table whole: a test says which moves it allows, and all other pairs are thereby forbidden. */
public final class Moves {
    private Moves() {}

    /** Asks the table for every pair of states, each with itself too. Gives those that are allowed as {@code A -> B}. */
    public static <S extends Enum<S>> List<String> allowed(Class<S> states, BiPredicate<S, S> table) {
        return pairs(states)
                .filter(pair -> table.test(pair.from(), pair.to()))
                .map(pair -> pair.from() + " -> " + pair.to())
                .toList();
    }

    private static <S extends Enum<S>> Stream<Pair<S>> pairs(Class<S> states) {
        var all = states.getEnumConstants();
        return Arrays.stream(all).flatMap(from -> Arrays.stream(all).map(to -> new Pair<>(from, to)));
    }

    private record Pair<S>(S from, S to) {}
}
