package org.edaran.lang.ast;

import org.edaran.source.SourceSpan;

/** A piece of a policy file that stands for itself and knows its place. */
public interface Node {

    /** The characters of the text that this node was made from. */
    SourceSpan span();
}
