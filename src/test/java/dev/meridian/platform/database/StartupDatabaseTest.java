package dev.meridian.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A build for a server of one's own lacks the embedded database, and must notice before it starts one. */
class StartupDatabaseTest {
    @Test
    void a_build_may_lack_the_embedded_database() throws ReflectiveOperationException {
        assertThat(isIncluded(new WithoutEmbeddedPostgres())).isEqualTo(false);
        assertThat(EmbeddedDatabase.isIncluded()).isTrue();
    }

    private static Object isIncluded(ClassLoader loader) throws ReflectiveOperationException {
        Method question = loader.loadClass(EmbeddedDatabase.class.getName()).getDeclaredMethod("isIncluded");
        question.setAccessible(true);
        return question.invoke(null);
    }

    /** Loads our class anew, and knows nothing of the library. */
    private static final class WithoutEmbeddedPostgres extends ClassLoader {
        private WithoutEmbeddedPostgres() {
            super(EmbeddedDatabase.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.zonky.")) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith(EmbeddedDatabase.class.getName()) ? ours(name) : super.loadClass(name, resolve);
        }

        private Class<?> ours(String name) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
