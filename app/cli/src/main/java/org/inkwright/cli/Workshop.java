package org.inkwright.cli;

import org.inkwright.manuscript.Source;
import org.inkwright.studio.Exports;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Safekeeping;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.TextEngines;
import org.inkwright.studio.UsageReports;

/// The pieces that commands work with, put together from an open studio.
///
/// @param shelf what is kept
/// @param recordings finds or brings in what is named
/// @param stages sends recordings through the stages
/// @param supply what a writer keeps and fetches
/// @param desk the jobs
/// @param delivery writes files, and says what was done
record Workshop(
        Shelf shelf,
        Recordings recordings,
        Stages stages,
        Supply supply,
        JobDesk desk,
        Delivery delivery) {
    /// The way out.
    ///
    /// @param exports writes files
    /// @param reporter says what was done
    record Delivery(Exports exports, Reporter reporter) {}

    /// What a writer keeps and fetches beside the recordings.
    ///
    /// @param safekeeping backups
    /// @param models the speech model in use
    /// @param shelf all speech models
    /// @param feed what happens
    /// @param writers text models
    /// @param person at the other end
    record Supply(
            Safekeeping safekeeping,
            SpeechModels models,
            ModelShelf shelf,
            Feed feed,
            Writers writers,
            Person person) {
        Interruption interruption() {
            return person.interruption();
        }
    }

    /// Text models.
    ///
    /// @param engines which there are
    /// @param usage what they used
    /// @param cap how much they may use
    record Writers(TextEngines engines, UsageReports usage, MonthlyCap cap) {}

    /// Who gave the command.
    ///
    /// @param interruption how they end it
    /// @param entry where they type what nobody is to see
    record Person(Interruption interruption, KeyEntry entry) {}

    TextEngines engines() {
        return supply.writers().engines();
    }

    UsageReports usage() {
        return supply.writers().usage();
    }

    MonthlyCap cap() {
        return supply.writers().cap();
    }

    SpeechModels models() {
        return supply.models();
    }

    /// Passes on what the writer should know about a transcript.
    void warn(Source source) {
        shelf.transcript(source.id()).stream()
                .flatMap(transcript -> transcript.coverage().warnings().stream())
                .forEach(reporter()::note);
    }

    /// Says that a recording has more than one draft now: a new one never takes an older one's
    /// place.
    void countDrafts(Source source) {
        int drafts = shelf().drafts(source.id()).size();
        if (drafts > 1) {
            reporter()
                    .note(
                            "draft.another",
                            source.title(),
                            String.valueOf(drafts),
                            source.id().toString());
        }
    }

    Reporter reporter() {
        return delivery.reporter();
    }

    Exports exports() {
        return delivery.exports();
    }
}
