package dev.meridian.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a channel whose clock stands still until it is told to go on. */
class RequestDeadlineTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new RequestDeadline(Duration.ofSeconds(30)));

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    @Test
    void a_head_that_drips_is_cut_off_however_often_it_drips() {
        channel.writeInbound("G");
        pass(20);
        channel.writeInbound("E");
        pass(9);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void an_answer_that_has_begun_may_take_its_time() {
        channel.writeInbound("GET");
        pass(29);
        channel.writeOutbound("200");
        pass(3600);
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void the_next_request_on_the_connection_has_a_time_of_its_own() {
        channel.writeInbound("GET");
        pass(29);
        channel.writeOutbound("200");
        channel.writeInbound("GET");
        pass(29);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_connection_on_which_nothing_was_sent_is_left_to_the_idle_time() {
        pass(3600);
        assertThat(channel.isOpen()).isTrue();
    }
}
