package dev.meridian.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting's text as HTML of p, ul, li and br; whatever an employer wrote is escaped. */
final class PostingHtml {
    private final StringBuilder html = new StringBuilder();

    private PostingHtml() {}

    /**
     * The description of a posting. It ends by saying that the work is remote and from where, which Google wants to read
     * in the text too.
     *
     * @param countries names; empty where there is no limit
     */
    static String of(PostingView posting, List<String> countries) {
        PostingHtml out = new PostingHtml();
        out.text(posting.summary());
        out.section("About us", posting.mission());
        out.list("Responsibilities", posting.responsibilities());
        out.list("Qualifications", posting.qualifications());
        out.section("Growth", posting.growth());
        out.list("Benefits", posting.benefits());
        out.text("This job is 100% remote. It can be done from "
                + (countries.isEmpty() ? "anywhere." : "these countries: " + String.join(", ", countries) + "."));
        return out.html.toString();
    }

    private void section(String heading, @Nullable String text) {
        if (text != null) {
            text(heading);
            text(text);
        }
    }

    private void list(String heading, List<String> entries) {
        if (!entries.isEmpty()) {
            text(heading);
            html.append("<ul>");
            entries.forEach(
                    entry -> html.append("<li>").append(lines(entry.strip())).append("</li>"));
            html.append("</ul>");
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
                html.append("<p>").append(lines(paragraph.strip())).append("</p>");
            }
        }
    }

    private static String lines(String text) {
        return escaped(text).replaceAll("\\R", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
