package org.inkwright.studio;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// A download cannot go on, and why.
final class ModelTroubleException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ModelProblem problem;

    ModelTroubleException(ModelProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    private ModelTroubleException(ModelProblem problem, IOException cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    ModelProblem problem() {
        return problem;
    }

    /// Something that waits for the other side.
    @FunctionalInterface
    interface Wire<T> {
        T get() throws IOException;
    }

    /// Tells troubles with the other side from troubles with our own disk.
    static <T> T onTheWire(Wire<T> wire) throws ModelTroubleException {
        try {
            return wire.get();
        } catch (IOException e) {
            throw new ModelTroubleException(named(e), e);
        }
    }

    private static ModelProblem named(IOException e) {
        return switch (e) {
            case SocketTimeoutException slow -> ModelProblem.STALLED;
            case InterruptedIOException slow -> ModelProblem.STALLED;
            case UnknownHostException nobody -> ModelProblem.OFFLINE;
            case ConnectException nobody -> ModelProblem.OFFLINE;
            case NoRouteToHostException nobody -> ModelProblem.OFFLINE;
            case SSLException nobody -> ModelProblem.OFFLINE;
            default -> ModelProblem.BROKEN_OFF;
        };
    }
}
