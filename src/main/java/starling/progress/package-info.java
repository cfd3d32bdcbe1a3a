/**
 * What a person has practised so far, and what not: {@link starling.progress.StoryCoverage} puts together which competencies
 * their stories show and which they were told for, as a {@link starling.progress.CoverageMatrix}; {@link
 * starling.progress.CoveragePicture} draws it and {@link starling.progress.CoverageText} writes it, both as much of it as
 * {@link starling.progress.CoverageGrid} chooses. How replies are worded is not in here.
 */
@NullMarked
package starling.progress;

import org.jspecify.annotations.NullMarked;
