package dev.meridian.hiring.onboarding;

import static dev.meridian.hiring.onboarding.ItemOwner.BOTH;
import static dev.meridian.hiring.onboarding.ItemOwner.CANDIDATE;
import static dev.meridian.hiring.onboarding.ItemOwner.EMPLOYER;

import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What is to be done before and after a first day, by the kind of engagement and the unit that somebody joins. */
final class Checklist {
    /** Days before or after the first day. */
    private record Line(int day, ItemOwner owner, String title) {}

    private static final List<Line> EVERYONE = List.of(
            new Line(-3, EMPLOYER, "Set up accounts for mail, chat, calendar and the tools of the work"),
            new Line(-3, EMPLOYER, "Send the equipment, or agree what of their own is used and what is paid for it"),
            new Line(-3, EMPLOYER, "Name a buddy whose hours overlap"),
            new Line(0, BOTH, "Agree on the shared hours and the hand-over times, and put them into both calendars"),
            new Line(0, CANDIDATE, "Try sound, picture and connection where the work will be done"),
            new Line(2, CANDIDATE, "Read the security rules and turn on a second factor for every account"),
            new Line(5, BOTH, "Write down the goals of the first 30 and 90 days"));

    private static final List<Line> EMPLOYED = List.of(
            new Line(-7, BOTH, "Sign the contract of employment"),
            new Line(-7, CANDIDATE, "Show the right to work in the country of work"),
            new Line(-3, CANDIDATE, "Give what payroll needs: bank account, tax number, social insurance"),
            new Line(5, EMPLOYER, "Explain leave, sick days, and which public holidays are kept"));

    private static final List<Line> INDEPENDENT = List.of(
            new Line(-7, BOTH, "Sign the contract for services: scope, pay, notice"),
            new Line(-7, BOTH, "Settle who owns the results and what is confidential"),
            new Line(-3, CANDIDATE, "Hand in the tax form of the client's country, and proof of the own business"),
            new Line(2, BOTH, "Agree on how often invoices are sent, to whom, and when they are paid"));

    private static final List<Line> TEAM = List.of(
            new Line(0, EMPLOYER, "Introduce the liaison, to whom the unit turns at the employer"),
            new Line(0, EMPLOYER, "Introduce everybody in the unit, with their hours and zones"));

    private Checklist() {}

    /**
     * The items, the earliest due first.
     *
     * @param made the day on which the plan is made; nothing is due before it
     * @param ids gives a new id each time
     */
    static List<Item> of(
            EngagementKind kind, HireStructure structure, LocalDate start, LocalDate made, Supplier<UUID> ids) {
        List<Line> lines = new ArrayList<>(EVERYONE);
        lines.addAll(ofKind(kind));
        lines.addAll(ofStructure(structure));
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::day))
                .map(line -> new Item(ids.get(), line.title(), line.owner(), due(line, start, made), null, null))
                .toList();
    }

    private static LocalDate due(Line line, LocalDate start, LocalDate made) {
        LocalDate day = start.plusDays(line.day());
        return day.isBefore(made) ? made : day;
    }

    private static List<Line> ofKind(EngagementKind kind) {
        return switch (kind) {
            case FULL_TIME -> EMPLOYED;
            case PART_TIME ->
                with(EMPLOYED, new Line(0, BOTH, "Agree on the days that are worked, and who is asked on the others"));
            case TEMPORARY ->
                with(EMPLOYED, new Line(0, EMPLOYER, "Say in writing when it ends, and what decides on an extension"));
            case INTERN -> with(EMPLOYED, new Line(5, BOTH, "Write down what is to be learnt, and from whom"));
            case CONTRACTOR -> INDEPENDENT;
            case CONSULTANT ->
                with(INDEPENDENT, new Line(0, BOTH, "Write down the questions to answer, and what is delivered"));
            case ADVISER ->
                with(INDEPENDENT, new Line(0, CANDIDATE, "Name other roles that could lead to a conflict of interest"));
        };
    }

    private static List<Line> ofStructure(HireStructure structure) {
        return switch (structure) {
            case INDIVIDUAL -> List.of();
            case SUPPORT_TEAM ->
                with(TEAM, new Line(5, BOTH, "Agree on the rota, and who is reached outside the shared hours"));
            case BREAKOUT_TEAM ->
                with(TEAM, new Line(5, BOTH, "Write the unit's charter: what for, until when, who decides"));
            case DEPARTMENT -> with(TEAM, new Line(5, EMPLOYER, "Introduce those who lead the departments next to it"));
            case LEADERSHIP ->
                with(TEAM, new Line(10, BOTH, "Write down what the role decides alone, and what with others"));
        };
    }

    private static List<Line> with(List<Line> lines, Line more) {
        List<Line> all = new ArrayList<>(lines);
        all.add(more);
        return all;
    }
}
