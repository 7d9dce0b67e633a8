package org.inkwright.cli;

import org.inkwright.studio.Batches;
import org.inkwright.studio.BatteryRule;
import org.inkwright.studio.Dictation;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.Estimates;
import org.inkwright.studio.Evidence;
import org.inkwright.studio.Illustrating;
import org.inkwright.studio.LibraryDesk;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.Prices;
import org.inkwright.studio.ProblemReport;
import org.inkwright.studio.PromptStore;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.SearchCards;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StyleCards;
import org.inkwright.studio.TranscriptDesk;

/// The parts of a studio that no command asks for.
interface UnaskedStudio extends Studio {
    @Override
    default LibraryDesk shelves() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default TranscriptDesk transcripts() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default DraftDesk drafts() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default DraftFinder finder() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Pictures pictures() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Dictation dictation() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Batches batches() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default BatteryRule batteryRule() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default ProblemReport report() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Estimates estimates() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Prices prices() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Rewriting rewriting() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default PromptStore prompts() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Illustrating illustrating() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default StyleCards styles() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default SearchCards searchCards() {
        throw new UnsupportedOperationException("no command asks for it");
    }

    @Override
    default Evidence evidence() {
        throw new UnsupportedOperationException("no command asks for it");
    }
}
