package dev.meridian.privacy;

/** For what the service uses a person's data only while they agree. Whatever is needed to serve them at all is not here. */
public enum Purpose {
    /** To be found by employers. */
    MATCHING(
            1,
            "Employers may find my profile: it is ranked for their postings, by what I wrote in it, and shown to them with"
                    + " the reasons, by name or anonymously as I chose. What I wrote as the least that I accept decides who"
                    + " finds me, and is shown to nobody.");

    private final int textVersion;
    private final String text;

    Purpose(int textVersion, String text) {
        this.textVersion = textVersion;
        this.text = text;
    }

    /** The number of the text in force; another text has another number. */
    int textVersion() {
        return textVersion;
    }

    /** What one agrees to. */
    String text() {
        return text;
    }
}
