package org.edaran.lang.ast;

import java.util.Optional;
import org.edaran.source.SourceSpan;

/**
 * What an exception is an exception to: {@code R}, or {@code R of "OTHER POLICY"}.
 *
 * @param name the rule or exception
 * @param policy the policy it is in; empty for the same policy
 * @param span its place
 */
public record ExceptionTarget(Name name, Optional<Text> policy, SourceSpan span) implements Node {}
