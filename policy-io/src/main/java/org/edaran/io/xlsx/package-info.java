/**
 * Workbooks (Office Open XML, {@code .xlsx}), behind guards on archives, XML and size.
 *
 * <p>Start at {@link org.edaran.io.xlsx.WorkbookFile}. May import {@code input}, {@code guard} and {@code table} only.
 */
package org.edaran.io.xlsx;
