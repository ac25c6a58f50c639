package dev.meridian.posting;

import dev.meridian.platform.caller.SystemCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What everyone may read, for features that keep a picture of it or show it. */
@ApplicationScoped
public class PublishedPostings {
    private static final int FETCH_SIZE = 500;

    private final PostingRepository postings;
    private final PublishedPostingRepository published;
    private final PostingViews views;
    private final SystemCaller system;

    @Inject
    PublishedPostings(
            PostingRepository postings, PublishedPostingRepository published, PostingViews views, SystemCaller system) {
        this.postings = postings;
        this.published = published;
        this.views = views;
        this.system = system;
    }

    /** Every published posting, for a picture that is built anew. */
    public void forEach(Consumer<PostingSnapshot> reader) {
        system.run("index", () -> {
            try (Stream<PostingEntity> all = postings.streamPublished(FETCH_SIZE)) {
                all.forEach(posting -> {
                    reader.accept(posting.toSnapshot());
                    postings.getEntityManager().detach(posting);
                });
            }
        });
    }

    /** The postings with these ids, as they are now, published or not; those that are no more are left out. */
    public void forEach(Collection<UUID> ids, Consumer<PostingSnapshot> reader) {
        if (!ids.isEmpty()) {
            system.run("index", () -> postings.list("id in ?1", ids).forEach(one -> reader.accept(one.toSnapshot())));
        }
    }

    /** How many of an employer's have been published since before this moment. */
    public long countOf(UUID employerId, Instant before) {
        return published.count("employerId = ?1 and publishedAt < ?2", employerId, before);
    }

    /** Published postings as they stand in lists, by id; those that are no longer published are left out. */
    public Map<UUID, PostingCard> cards(Collection<UUID> ids) {
        return views.cards(ids.isEmpty() ? List.of() : published.findAllById(ids));
    }
}
