package dev.meridian.market;

import dev.meridian.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells the forms of files apart and has them read. */
final class RateFiles {
    private static final int LOOKED_AT = 200;

    private RateFiles() {}

    /**
     * The form of a file by its beginning.
     *
     * @throws ProblemException if it has none that is read here
     */
    static RateFormat recognise(byte[] file) {
        if (file.length == 0) {
            throw ProblemException.invalid("body", "REQUIRED", "is needed: a table of exchange rates");
        }
        String start = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (start.startsWith("<")) {
            return RateFormat.ECB_XML;
        }
        return start.startsWith(EcbCsv.FIRST_COLUMN + ",") ? RateFormat.ECB_CSV : RateFormat.RATES_CSV;
    }

    /**
     * Reads a file into a sheet.
     *
     * @throws ProblemException if it does not have the form at all
     */
    static void read(byte[] file, RateFormat format, RateSheet sheet) {
        switch (format) {
            case ECB_CSV -> EcbCsv.read(lines(file), sheet);
            case ECB_XML -> EcbXml.read(file, sheet);
            case RATES_CSV -> RatesCsv.read(lines(file), sheet);
        }
    }

    static ProblemException notOfThisForm(String expected) {
        return ProblemException.invalid("body", "UNKNOWN_FORMAT", expected);
    }

    private static List<String> lines(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("body", "NOT_UTF_8", "must be UTF-8");
        }
    }
}
