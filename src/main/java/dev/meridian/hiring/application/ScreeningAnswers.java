package dev.meridian.hiring.application;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.Violations;
import dev.meridian.posting.ScreeningQuestion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers held against the questions of a posting. */
final class ScreeningAnswers {
    private static final String ANSWERS = "/answers";

    private final Map<String, ScreeningQuestion> questions;
    private final Map<String, ScreeningAnswer> answers = new HashMap<>();
    private final Violations violations = new Violations();

    private ScreeningAnswers(List<ScreeningQuestion> questions) {
        this.questions = questions.stream().collect(Collectors.toMap(ScreeningQuestion::id, Function.identity()));
    }

    /**
     * The answers as they are stored, in the order of the questions.
     *
     * @throws ProblemException with all that is wrong, by its place in {@code /answers}
     */
    static List<ScreeningAnswer> checked(
            List<ScreeningQuestion> questions, @Nullable List<ScreeningAnswerForm> answers) {
        ScreeningAnswers read = new ScreeningAnswers(questions);
        List<ScreeningAnswerForm> given = answers == null ? List.of() : answers;
        for (int i = 0; i < given.size(); i++) {
            read.read(given.get(i), ANSWERS + "/" + i);
        }
        for (ScreeningQuestion question : questions) {
            read.violations.check(
                    !question.mustBeAnswered() || read.answers.containsKey(question.id()),
                    ANSWERS,
                    "REQUIRED",
                    "lacks an answer to " + question.id());
        }
        read.violations.throwIfAny();
        return questions.stream()
                .map(question -> read.answers.get(question.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void read(ScreeningAnswerForm form, String at) {
        ScreeningQuestion question = questions.get(form.questionId());
        if (question == null) {
            violations.add(at + "/questionId", "UNKNOWN_QUESTION", "is not the id of a question of this posting");
            return;
        }
        ScreeningAnswer answer = new ScreeningAnswer(
                question.id(),
                question.text(),
                question.kind(),
                form.text(),
                form.yes(),
                form.number(),
                form.choices());
        boolean first = answers.put(question.id(), answer) == null;
        violations.check(first, at + "/questionId", "DUPLICATE", "is answered twice");
        ScreeningQuestion.Kind kind = question.kind();
        if (belongs(kind == ScreeningQuestion.Kind.TEXT, form.text(), at + "/text", kind)) {
            checkText(question, Objects.requireNonNull(form.text()), at + "/text");
        }
        belongs(kind == ScreeningQuestion.Kind.YES_NO, form.yes(), at + "/yes", kind);
        if (belongs(kind == ScreeningQuestion.Kind.NUMBER, form.number(), at + "/number", kind)) {
            checkNumber(question, Objects.requireNonNull(form.number()), at + "/number");
        }
        if (belongs(kind.isChoice(), form.choices(), at + "/choices", kind)) {
            checkChoices(question, Objects.requireNonNull(form.choices()), at + "/choices");
        }
    }

    /** Whether the field is there and should be; notes where it is one and not the other. */
    private boolean belongs(boolean asked, @Nullable Object value, String at, ScreeningQuestion.Kind kind) {
        violations
                .check(value != null || !asked, at, "REQUIRED", "is needed for kind " + kind)
                .check(value == null || asked, at, "NOT_HERE", "does not belong to kind " + kind);
        return value != null && asked;
    }

    private void checkText(ScreeningQuestion question, String text, String at) {
        int most = question.maxLengthOrDefault();
        violations.check(
                text.codePointCount(0, text.length()) <= most,
                at,
                "TOO_LONG",
                "must have at most " + most + " characters");
    }

    private void checkNumber(ScreeningQuestion question, BigDecimal number, String at) {
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        violations
                .check(min == null || number.compareTo(min) >= 0, at, "TOO_SMALL", "must be at least " + min)
                .check(max == null || number.compareTo(max) <= 0, at, "TOO_LARGE", "must be at most " + max);
    }

    private void checkChoices(ScreeningQuestion question, List<String> choices, String at) {
        boolean single = question.kind() == ScreeningQuestion.Kind.SINGLE_CHOICE;
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            violations
                    .check(
                            question.optionsOrNone().contains(choices.get(i)),
                            at + "/" + i,
                            "UNKNOWN_OPTION",
                            "must be one of " + question.optionsOrNone())
                    .check(chosen.add(choices.get(i)), at + "/" + i, "DUPLICATE", "is chosen twice");
        }
        violations.check(!single || choices.size() == 1, at, "TOO_MANY", "must be one option");
    }
}
