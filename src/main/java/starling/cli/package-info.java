/**
 * The command line: one class a command, all listed in {@link starling.cli.CommandLines}. What the commands work with comes
 * from an {@link starling.cli.Assembly}. Output is UTF-8; a failure is one line on standard error and exit status 1, wrong use
 * is exit status 2.
 */
@NullMarked
package starling.cli;

import org.jspecify.annotations.NullMarked;
