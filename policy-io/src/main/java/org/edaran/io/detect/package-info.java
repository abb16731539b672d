/**
 * What a file does not say and its cells tell: how dates are written, what columns are called, what a spreadsheet has
 * done to identities.
 *
 * <p>Start at {@link org.edaran.io.detect.DateText}. May import nothing of this module.
 */
package org.edaran.io.detect;
