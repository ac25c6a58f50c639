package dev.meridian.matching;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator has the index do, one thing at a time and beside what it serves. */
@ApplicationScoped
class IndexTasks {
    private static final Logger LOG = Logger.getLogger(IndexTasks.class);

    private final ReadModels models;
    private final CandidateDirectory directory;
    private final IndexCheck check;
    private final AtomicReference<IndexView.Task> task = new AtomicReference<>(IndexView.Task.NONE);
    private final ExecutorService executor = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "index-task");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable IndexReport lastReport;

    @Inject
    IndexTasks(ReadModels models, CandidateDirectory directory, IndexCheck check) {
        this.models = models;
        this.directory = directory;
        this.check = check;
    }

    IndexView view() {
        return new IndexView(
                directory.isComplete(), directory.index().size(), Objects.requireNonNull(task.get()), lastReport);
    }

    /**
     * Begins a task.
     *
     * @throws ProblemException while another one is under way, or the first reading is
     */
    IndexView begin(IndexView.Task wanted) {
        if (!directory.isComplete() || !task.compareAndSet(IndexView.Task.NONE, wanted)) {
            throw ProblemException.of(ProblemType.CONFLICT, "The index is being read or compared already");
        }
        executor.execute(() -> run(wanted));
        return view();
    }

    void obey(@Observes IndexOrder order) {
        try {
            begin(order.task());
        } catch (ProblemException e) {
            LOG.warnf("%s of the index was not begun: %s", order.task(), e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent end) {
        executor.shutdownNow();
    }

    private void run(IndexView.Task wanted) {
        try {
            if (wanted == IndexView.Task.REBUILD) {
                models.rebuild();
            }
            // A rebuild is compared too: its answer is whether it helped.
            IndexReport report = check.run();
            lastReport = report;
            LOG.infof(
                    "%s of the index: %d stored, %d held, %s, checksum %s %s",
                    wanted,
                    report.stored(),
                    report.held(),
                    report.same() ? "the same" : "not the same",
                    report.checksum(),
                    report.differences());
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(e, "%s of the index failed", wanted);
        } finally {
            task.set(IndexView.Task.NONE);
        }
    }
}
