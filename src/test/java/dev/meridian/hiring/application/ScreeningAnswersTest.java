package dev.meridian.hiring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.posting.ScreeningQuestion;
import dev.meridian.posting.ScreeningQuestion.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers held against questions, without the service around them. */
class ScreeningAnswersTest {
    private static final ScreeningQuestion WHY =
            new ScreeningQuestion("why", "Why?", Kind.TEXT, null, true, 5, null, null);
    private static final ScreeningQuestion REMOTE =
            new ScreeningQuestion("remote", "Remote before?", Kind.YES_NO, null, null, null, null, null);
    private static final ScreeningQuestion YEARS = new ScreeningQuestion(
            "years", "How many years?", Kind.NUMBER, null, false, null, new BigDecimal("1.5"), BigDecimal.TEN);
    private static final ScreeningQuestion ONE =
            new ScreeningQuestion("one", "Which one?", Kind.SINGLE_CHOICE, List.of("a", "b"), null, null, null, null);
    private static final ScreeningQuestion SOME = new ScreeningQuestion(
            "some", "Which ones?", Kind.MULTIPLE_CHOICE, List.of("a", "b"), null, null, null, null);
    private static final List<ScreeningQuestion> QUESTIONS = List.of(WHY, REMOTE, YEARS, ONE, SOME);

    private static final ScreeningAnswerForm BECAUSE = words("why", "Money");

    private static ScreeningAnswerForm words(String question, String text) {
        return new ScreeningAnswerForm(question, text, null, null, null);
    }

    private static ScreeningAnswerForm yes(String question) {
        return new ScreeningAnswerForm(question, null, true, null, null);
    }

    private static ScreeningAnswerForm number(String question, String number) {
        return new ScreeningAnswerForm(question, null, null, new BigDecimal(number), null);
    }

    private static ScreeningAnswerForm choices(String question, String... chosen) {
        return new ScreeningAnswerForm(question, null, null, null, List.of(chosen));
    }

    private static List<String> wrong(@Nullable List<ScreeningAnswerForm> answers) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> ScreeningAnswers.checked(QUESTIONS, answers));
        return refusal.violations().stream()
                .map(v -> v.field() + " " + v.code())
                .toList();
    }

    @Test
    void answers_are_kept_in_the_order_of_the_questions_with_their_words() {
        List<ScreeningAnswer> kept = ScreeningAnswers.checked(
                QUESTIONS,
                List.of(
                        choices("some", "b", "a"),
                        choices("one", "a"),
                        number("years", "1.5"),
                        yes("remote"),
                        BECAUSE));
        assertThat(kept)
                .containsExactly(
                        new ScreeningAnswer("why", "Why?", Kind.TEXT, "Money", null, null, null),
                        new ScreeningAnswer("remote", "Remote before?", Kind.YES_NO, null, true, null, null),
                        new ScreeningAnswer(
                                "years", "How many years?", Kind.NUMBER, null, null, new BigDecimal("1.5"), null),
                        new ScreeningAnswer("one", "Which one?", Kind.SINGLE_CHOICE, null, null, null, List.of("a")),
                        new ScreeningAnswer(
                                "some", "Which ones?", Kind.MULTIPLE_CHOICE, null, null, null, List.of("b", "a")));
    }

    @Test
    void what_need_not_be_answered_may_be_left_out() {
        assertThat(ScreeningAnswers.checked(QUESTIONS, List.of(BECAUSE))).hasSize(1);
        assertThat(ScreeningAnswers.checked(List.of(), null)).isEmpty();
    }

    @Test
    void what_must_be_answered_is_missed_by_name() {
        assertThat(wrong(null)).containsExactly("/answers REQUIRED");
        assertThat(wrong(List.of(yes("remote")))).containsExactly("/answers REQUIRED");
    }

    @Test
    void nobody_answers_what_was_not_asked_or_the_same_twice() {
        assertThat(wrong(List.of(BECAUSE, words("who", "Me"))))
                .containsExactly("/answers/1/questionId UNKNOWN_QUESTION");
        assertThat(wrong(List.of(BECAUSE, BECAUSE))).containsExactly("/answers/1/questionId DUPLICATE");
    }

    @Test
    void an_answer_has_the_field_of_its_kind_and_no_other() {
        assertThat(wrong(List.of(BECAUSE, words("remote", "Yes"))))
                .containsExactly("/answers/1/text NOT_HERE", "/answers/1/yes REQUIRED");
        assertThat(wrong(List.of(BECAUSE, yes("years"))))
                .containsExactly("/answers/1/yes NOT_HERE", "/answers/1/number REQUIRED");
        assertThat(wrong(List.of(BECAUSE, number("one", "1"))))
                .containsExactly("/answers/1/number NOT_HERE", "/answers/1/choices REQUIRED");
        assertThat(wrong(List.of(choices("why", "a"))))
                .containsExactly("/answers/0/text REQUIRED", "/answers/0/choices NOT_HERE");
    }

    @Test
    void an_answer_keeps_within_the_question_s_limits() {
        assertThat(wrong(List.of(words("why", "Moneys")))).containsExactly("/answers/0/text TOO_LONG");
        assertThat(wrong(List.of(BECAUSE, number("years", "1.4")))).containsExactly("/answers/1/number TOO_SMALL");
        assertThat(wrong(List.of(BECAUSE, number("years", "10.1")))).containsExactly("/answers/1/number TOO_LARGE");
    }

    @Test
    void characters_count_as_people_count_them() {
        assertThat(ScreeningAnswers.checked(QUESTIONS, List.of(words("why", "\uD83D\uDE80".repeat(5)))))
                .hasSize(1);
    }

    @Test
    void only_what_is_offered_can_be_chosen_and_one_means_one() {
        assertThat(wrong(List.of(BECAUSE, choices("one", "c")))).containsExactly("/answers/1/choices/0 UNKNOWN_OPTION");
        assertThat(wrong(List.of(BECAUSE, choices("one", "a", "b")))).containsExactly("/answers/1/choices TOO_MANY");
        assertThat(wrong(List.of(BECAUSE, choices("some", "a", "a"))))
                .containsExactly("/answers/1/choices/1 DUPLICATE");
    }
}
