package dev.meridian.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an HTML fragment as a row of blocks (paragraphs, headings, list items), enough for the descriptions of
 * postings: comments, scripts and inline tags fall away, entities are resolved, white space is collapsed.
 */
final class HtmlBlocks {
    /** One block of text, and whether it is an item of a list. */
    record Block(String text, boolean item) {}

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<(script|style)\\b.*?</\\1\\s*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:\"[^\"<>]*\"|'[^'<>]*'|[^<>])*>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern BULLET = Pattern.compile("^[\u25cf\u2022\u00b7\u25aa*]\\s*(?=\\S)");
    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "section",
            "table",
            "tr",
            "td",
            "blockquote");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("bull", "\u2022"),
            Map.entry("hellip", "\u2026"),
            Map.entry("euro", "\u20ac"),
            Map.entry("pound", "\u00a3"));

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int itemDepth;

    private HtmlBlocks() {}

    static List<Block> of(String html) {
        HtmlBlocks reading = new HtmlBlocks();
        Matcher matcher = TOKEN.matcher(html);
        int from = 0;
        while (matcher.find()) {
            reading.pending.append(html, from, matcher.start());
            from = matcher.end();
            if (matcher.group(3) != null) {
                reading.tag(
                        matcher.group(3).toLowerCase(Locale.ROOT),
                        !matcher.group(2).isEmpty());
            }
        }
        reading.pending.append(html.substring(from));
        reading.flush();
        return List.copyOf(reading.blocks);
    }

    /** Cuts at a word, never inside a character, to at most so many UTF-16 units. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        if (end < most / 2) {
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end).stripTrailing();
    }

    private void tag(String name, boolean closing) {
        if (!BREAKING.contains(name)) {
            return;
        }
        // A paragraph or a line break inside a list item is still that item.
        boolean insideItem = itemDepth > 0 && !Set.of("li", "ul", "ol").contains(name);
        if (insideItem) {
            pending.append(' ');
            return;
        }
        flush();
        if (name.equals("li")) {
            itemDepth = closing ? 0 : 1;
        } else if ((name.equals("ul") || name.equals("ol")) && closing) {
            itemDepth = 0;
        }
    }

    private void flush() {
        String text = unescape(pending.toString())
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replaceAll("\\s+", " ")
                .strip();
        pending.setLength(0);
        Matcher bullet = BULLET.matcher(text);
        boolean bulleted = bullet.find();
        String content = bulleted ? text.substring(bullet.end()) : text;
        if (!content.isEmpty()) {
            blocks.add(new Block(content, itemDepth > 0 || bulleted));
        }
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(), found.group(1))));
    }

    private static String entity(String whole, String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, whole);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = point > 0 && point <= Character.MAX_CODE_POINT && (point < 0xd800 || point > 0xdfff);
        return character ? Character.toString(point) : whole;
    }
}
