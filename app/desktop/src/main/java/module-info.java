/// The window: a place to drop recordings, to watch them become text, to read the draft and to take
/// it away as a file.
///
/// Start reading at `DesktopProgram`, which puts the program together in start order, then at
/// `shell.ShellViewModel`. Packages are features; only `work` (threads) and `kit` (controls) are
/// shared.
///
/// This module must never know a database, a speech model's format or a media codec: it speaks with
/// `org.inkwright.studio` and reads values of `org.inkwright.manuscript`.
@org.jspecify.annotations.NullMarked
module org.inkwright.desktop {
    requires static org.jspecify;
    requires org.inkwright.generation;
    requires org.inkwright.kit;
    requires org.inkwright.spelling;
    requires org.inkwright.studio;
    requires atlantafx.base;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.commonmark;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;

    opens org.inkwright.desktop.commission to
            javafx.fxml;
    opens org.inkwright.desktop.desk to
            javafx.fxml;
    opens org.inkwright.desktop.draft to
            javafx.fxml;
    opens org.inkwright.desktop.engines to
            javafx.fxml;
    opens org.inkwright.desktop.files to
            javafx.fxml;
    opens org.inkwright.desktop.jobs to
            javafx.fxml;
    opens org.inkwright.desktop.library to
            javafx.fxml;
    opens org.inkwright.desktop.microphone to
            javafx.fxml;
    opens org.inkwright.desktop.models to
            javafx.fxml;
    opens org.inkwright.desktop.notes to
            javafx.fxml;
    opens org.inkwright.desktop.picture to
            javafx.fxml;
    opens org.inkwright.desktop.player to
            javafx.fxml;
    opens org.inkwright.desktop.prompts to
            javafx.fxml;
    opens org.inkwright.desktop.report to
            javafx.fxml;
    opens org.inkwright.desktop.settings to
            javafx.fxml;
    opens org.inkwright.desktop.help to
            javafx.fxml;
    opens org.inkwright.desktop.palette to
            javafx.fxml;
    opens org.inkwright.desktop.tour to
            javafx.fxml;
    opens org.inkwright.desktop.usage to
            javafx.fxml;
    opens org.inkwright.desktop.write to
            javafx.fxml;
    opens org.inkwright.desktop.shell to
            javafx.fxml;
    opens org.inkwright.desktop.start to
            javafx.fxml;
    opens org.inkwright.desktop.transcript to
            javafx.fxml;
}
