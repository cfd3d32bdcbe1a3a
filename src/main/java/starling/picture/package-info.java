/**
 * What all pictures have in common: their letters, {@link starling.picture.PictureFont}, and how a sheet becomes a file, {@link
 * starling.picture.Sheet}. What is drawn is not in here.
 */
@NullMarked
package starling.picture;

import org.jspecify.annotations.NullMarked;
