/// The tables of a library and what is done in them. Hibernate asks for this description at each
/// column of each row; were it missing, the whole class path would be searched four hundred times
/// each time a library is opened.
@NullMarked
package org.inkwright.library.internal;

import org.jspecify.annotations.NullMarked;
