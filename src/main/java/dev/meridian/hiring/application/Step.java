package dev.meridian.hiring.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A step in the life of something that both sides of a hire share: who takes it from where, and where it leads. The steps of
 * one life are an enum.
 *
 * @param <S> the states of that life
 */
public interface Step<S> {
    /** Who may take a step, and from which state; the service takes its own by itself. */
    record Turn<S>(Side by, S from) {}

    /**
     * What a step is.
     *
     * @param event the type of the event that tells of it
     * @param target the state that it leads to
     * @param turns whose turn it is, and when
     */
    record Rule<S>(String event, S target, Set<Turn<S>> turns) {}

    /** What it is. */
    Rule<S> rule();

    /** The enum's. */
    String name();

    /** The state that it leads to. */
    default S target() {
        return rule().target();
    }

    /** The type of the event that tells of it. */
    default String event() {
        return rule().event();
    }

    /** The step as the last part of its address. */
    default String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a side can take it from a state. */
    default boolean isPossible(S state, Side side) {
        return rule().turns().contains(new Turn<>(side, state));
    }

    /** Those of the steps that a side can take from a state. */
    static <S, T extends Step<S>> List<T> possible(T[] steps, S state, Side side) {
        return Stream.of(steps).filter(step -> step.isPossible(state, side)).toList();
    }

    /** As the last parts of their addresses. */
    static List<String> paths(List<? extends Step<?>> steps) {
        return steps.stream().map(Step::path).toList();
    }
}
