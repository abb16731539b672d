/** Policies as files on disk: which a folder holds, how they find each other, and how the results of their tests are written. */
package org.edaran.files;
