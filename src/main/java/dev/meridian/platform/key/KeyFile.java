package dev.meridian.platform.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/**
 * A secret in a file that only the owner reads (0600). Made complete under another name and then linked into place, so
 * that two services that start at once agree on one of the two, and a crash leaves no half of one.
 */
public final class KeyFile {
    private final Path path;

    /** The file; it need not exist yet. */
    public KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The file's content; made and stored first where there is none. */
    public String readOrCreate(Supplier<String> maker) {
        try {
            if (!Files.exists(path)) {
                create(maker.get());
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + path + " cannot be read or made", e);
        }
    }

    private void create(String content) throws IOException {
        Path directory = path.resolveSibling(".");
        Files.createDirectories(directory.normalize(), ownerOnly(directory, "rwx------"));
        Path whole = Files.createTempFile(directory, "key", ".new", ownerOnly(directory, "rw-------"));
        try {
            Files.writeString(whole, content);
            Files.createLink(path, whole);
        } catch (FileAlreadyExistsException e) {
            // Another start was faster; its key is as good as ours.
        } finally {
            Files.delete(whole);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory, String mode) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
