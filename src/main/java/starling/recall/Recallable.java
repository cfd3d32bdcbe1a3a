package starling.recall;

import java.util.List;

/** Something to be remembered, with its points. */
interface Recallable {
    /** By which its schedule is kept. */
    String id();

    /** By which it is to be remembered. */
    String cue();

    /** What it is called once it is shown. */
    String title();

    /** The heading or room that it stands under; may be empty. */
    String group();

    /** Its points beside what was typed; all are missing from an empty text. */
    List<RecalledPoint> compare(String typed, PointComparison comparison);
}
