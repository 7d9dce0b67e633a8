package org.inkwright.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// What the house rules say about the shape of a Java file, found by parsing it.
final class JavaShape {
    static final int FILE_LINES = 400;
    static final int METHOD_LINES = 50;
    static final int PARAMETERS = 6;

    private JavaShape() {}

    /// The faults of a source file, in words.
    static List<String> faults(String name, String source) {
        List<String> faults = new ArrayList<>();
        long lines = source.lines().count();
        if (lines > FILE_LINES) {
            faults.add(name + " has " + lines + " lines");
        }
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, d -> {}, null, null, List.of(file(source)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(name, unit, Trees.instance(task), faults).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(
                URI.create("string:///F.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {
        private final String name;
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> faults;

        Scanner(String name, CompilationUnitTree unit, Trees trees, List<String> faults) {
            this.name = name;
            this.unit = unit;
            this.trees = trees;
            this.faults = faults;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String simple = type.getSimpleName().toString();
            if (simple.matches("(Abstract|I[A-Z][a-z]).*|.*(Impl|Manager|Helper|Utils?)")) {
                faults.add(name + ": a name says what a thing is: " + simple);
            }
            if (type.getKind() == Kind.RECORD) {
                long components =
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(v -> !v.getModifiers().getFlags().contains(Modifier.STATIC))
                                .count();
                tooMany(simple, components);
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String label = method.getName().toString();
            if (method.getBody() != null) {
                var positions = trees.getSourcePositions();
                var map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > METHOD_LINES) {
                    faults.add(name + ": " + label + " has " + (last - first + 1) + " lines");
                }
            }
            if (label.equals("<init>")) {
                tooMany(label, method.getParameters().size());
            }
            boolean open = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
            boolean overrides =
                    method.getModifiers().getAnnotations().stream()
                            .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (open && !overrides && !label.equals("<init>")) {
                for (VariableTree parameter : method.getParameters()) {
                    if (String.valueOf(parameter.getType()).equals("boolean")) {
                        faults.add(name + ": " + label + " takes a boolean; use two methods");
                    }
                }
            }
            return super.visitMethod(method, null);
        }

        private void tooMany(String what, long count) {
            if (count > PARAMETERS) {
                faults.add(name + ": " + what + " takes " + count + " values; a noun is missing");
            }
        }
    }
}
