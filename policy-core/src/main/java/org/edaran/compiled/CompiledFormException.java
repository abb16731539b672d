package org.edaran.compiled;

import java.io.IOException;

/** A compiled form that cannot be used; the message says where and why. */
public final class CompiledFormException extends IOException {

    private static final long serialVersionUID = 1L;

    CompiledFormException(String message) {
        super(message);
    }
}
