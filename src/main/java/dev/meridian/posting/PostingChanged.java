package dev.meridian.posting;

/** Told within the transaction that writes a posting; observers that keep a picture take it after the commit. */
public record PostingChanged(PostingSnapshot snapshot) {}
