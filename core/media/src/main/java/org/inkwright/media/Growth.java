package org.inkwright.media;

/// Whether a file that is being written gets longer. For the thread that decodes it.
public interface Growth {
    /// Waits some time for more.
    ///
    /// @return true when there may be more now; false when the file is whole and was read to its
    ///   end
    boolean awaitMore();
}
