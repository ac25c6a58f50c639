package dev.meridian.reference;

import dev.meridian.platform.csv.Csv;
import dev.meridian.shared.EngagementKind;
import dev.meridian.shared.HireStructure;
import java.util.List;

/** What the words of the marketplace mean, from {@code engagement-kinds.csv} and {@code hire-structures.csv}. */
final class Terms {
    static final EngagementKindList ENGAGEMENT_KINDS = new EngagementKindList(engagementKinds());
    static final HireStructureList HIRE_STRUCTURES = new HireStructureList(hireStructures());

    private Terms() {}

    private static List<EngagementKindView> engagementKinds() {
        return Csv.read("/reference/engagement-kinds.csv").stream()
                .map(row -> new EngagementKindView(
                        EngagementKind.valueOf(row.get("code")),
                        row.get("label"),
                        row.get("description"),
                        row.get("schemaOrg")))
                .toList();
    }

    private static List<HireStructureView> hireStructures() {
        return Csv.read("/reference/hire-structures.csv").stream()
                .map(row -> new HireStructureView(
                        HireStructure.valueOf(row.get("code")), row.get("label"), row.get("description")))
                .toList();
    }
}
