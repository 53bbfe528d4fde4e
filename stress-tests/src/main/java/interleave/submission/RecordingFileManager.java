package interleave.submission;

import java.io.IOException;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Notes of which file each class was made. */
final class RecordingFileManager extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, SourceFile> sources;

    RecordingFileManager(StandardJavaFileManager files, Map<String, SourceFile> sources) {
        super(files);
        this.sources = sources;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
            throws IOException {
        if (sibling instanceof InMemory source) {
            sources.put(className, source.file());
        }
        return super.getJavaFileForOutput(location, className, kind, null); // it knows no siblings but its own
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof InMemory || b instanceof InMemory) ? a.equals(b) : super.isSameFile(a, b);
    }
}
