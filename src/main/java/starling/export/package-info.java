/**
 * Giving people what is kept of them, as files that they can take with them: {@link starling.export.PersonalExport}. What is
 * kept comes from the store table by table, so that nothing is left out; here it is put into words and files.
 */
@NullMarked
package starling.export;

import org.jspecify.annotations.NullMarked;
