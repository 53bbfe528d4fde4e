package interleave.explore.rewriting;

import interleave.explore.execution.Sites;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;

/**
 * The class that is being rewritten.
 *
 * @param model its class file
 */
record Source(ClassModel model) {

    /** A number for the place {@code line} of {@code method}. */
    int site(String method, int line) {
        String file = model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("?");
        return Sites.add(new Sites.Site(model.thisClass().asInternalName().replace('/', '.'), method, file, line));
    }
}
