package dev.meridian.bench;

import dev.meridian.matching.engine.ScanIndex;
import dev.meridian.matching.engine.SegmentIndex;
import java.util.List;

/** The engines by name. */
final class Engines {
    /** The naive scan, with which every answer is compared. */
    static final String SCAN = "scan";
    /** Our engine. */
    static final String INDEX = "index";

    private Engines() {}

    static Engine start(String name, int size) throws Exception {
        return switch (name) {
            case SCAN -> new IndexEngine(new ScanIndex(), size <= 200_000 ? 1 : 3);
            case INDEX -> new IndexEngine(new SegmentIndex(), 1);
            case "lucene" -> new LuceneEngine();
            case "postgres" -> new PostgresEngine(size <= 200_000 ? 3 : 7);
            default -> throw new IllegalArgumentException("There is no engine " + name);
        };
    }

    /** What its process is given, so that it need not collect garbage all the time. */
    static List<String> options(String name, int size) {
        int millions = (size + 999_999) / 1_000_000;
        int gigabytes =
                switch (name) {
                    case SCAN -> 2 + 5 * millions;
                    case "postgres" -> 1;
                    default -> 2 + millions;
                };
        return List.of("-Xmx" + gigabytes + "g", "-Xms" + gigabytes + "g");
    }

    /** Ten million people are more than the scan's objects find room for on a usual machine. */
    static boolean takes(String name, int size) {
        return switch (name) {
            case SCAN -> size <= 1_000_000;
            case "postgres" -> size <= 1_000_000;
            default -> true;
        };
    }
}
