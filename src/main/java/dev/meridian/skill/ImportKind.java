package dev.meridian.skill;

/** Files of skills that can be taken in. */
public enum ImportKind {
    /** Skills of ESCO, the European classification, in one language; as its portal offers them for download. */
    ESCO,
    /** Pairs of tags of which one is another word for the other, as question-and-answer sites keep them. */
    TAG_SYNONYMS
}
