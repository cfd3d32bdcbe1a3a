/**
 * The design that an answer describes, as a picture: {@link starling.diagram.DesignDiagram} is what can be shown of it, {@link
 * starling.diagram.DiagramPicture} draws it and {@link starling.diagram.DiagramText} writes it. Nothing in an answer is a language
 * here: its names are only measured and drawn, letter by letter, and where the boxes stand is worked out by ELK from their sizes
 * alone.
 */
@NullMarked
package starling.diagram;

import org.jspecify.annotations.NullMarked;
