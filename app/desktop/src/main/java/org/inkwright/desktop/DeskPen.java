package org.inkwright.desktop;

import java.util.List;
import org.inkwright.desktop.commission.CommissionViewModel;
import org.inkwright.desktop.desk.DeskViewModel;
import org.inkwright.desktop.draft.DraftViewModel;
import org.inkwright.manuscript.DraftId;

/// Lets the desk's next action write with the model that is chosen. For the window's thread.
record DeskPen(DraftViewModel draft, CommissionViewModel commission) implements DeskViewModel.Pen {
    @Override
    public boolean askForWishes() {
        if (!commission.isThere()) {
            return false;
        }
        draft.pageProperty().set(DraftViewModel.Page.COMMISSION);
        return true;
    }

    @Override
    public void writePlanned() {
        DraftId planned = DraftViewModel.Mode.draftOf(draft.modeProperty().get());
        if (planned != null) {
            commission.write(planned, List.of());
        }
    }
}
